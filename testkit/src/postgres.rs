//! A PostgreSQL server of one's own: made in a temporary directory, reachable through a socket in it, gone
//! with its holder. A server that the machine may be running is never touched.

use crate::leash::{Account, Leash, Server as Leashed, arguments};
use crate::{find, until_blocking};
use anyhow::{Context, Result, anyhow, bail};
use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

const SUPERUSER: &str = "zapis";

/// What a commit waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// For the disk, as in production: for measurements and for tests of crashes.
    Disk,
    /// For nothing: everything else, several times faster.
    Memory,
}

/// A running server. It ends, and its files go, when this is dropped or its process dies.
pub struct Server {
    leash: Leash,
    programs: PathBuf,
    databases: AtomicU32,
}

impl Server {
    /// Makes and starts a server; takes a second or two.
    ///
    /// # Errors
    /// When PostgreSQL's programs are not installed, or fail: then in their own words.
    pub fn start(durability: Durability) -> Result<Self> {
        let programs = find::postgres().context(
            "PostgreSQL's server programs are missing: run `cargo xtask tools`, or install postgresql",
        )?;
        let directory = tempfile::Builder::new().prefix("zapis-postgres-").tempdir()?;
        let account = unprivileged()?;
        make_cluster(&programs, directory.path(), account)?;
        let server = Leashed {
            program: &programs.join("postgres"),
            arguments: settings(durability, directory.path()),
            signal: "QUIT",
            account,
        };
        let leash = Leash::start(directory, server)?;
        let server = Self { leash, programs, databases: AtomicU32::new(0) };
        server.wait_until_ready()?;
        Ok(server)
    }

    /// One server for all the tests of a process (of a test binary, under `cargo test`), durable in memory:
    /// started by whoever asks first, gone when the process ends, however it ends. Each test should
    /// [create](Self::create_database) a database of its own.
    ///
    /// # Errors
    /// As [`start`](Self::start), the same for everyone who asks.
    pub fn shared() -> Result<&'static Self> {
        static SHARED: OnceLock<Result<Server, String>> = OnceLock::new();
        SHARED
            .get_or_init(|| Self::start(Durability::Memory).map_err(|error| format!("{error:#}")))
            .as_ref()
            .map_err(|error| anyhow!(error.clone()))
    }

    /// The URL of the database that every server has, for administration.
    pub fn url(&self) -> String {
        self.url_of("postgres")
    }

    /// Creates an empty database and returns its URL. It stays as long as the server.
    ///
    /// # Errors
    /// When the server refuses, in its own words.
    pub fn create_database(&self) -> Result<String> {
        let name = format!("zapis_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let mut command = self.client("createdb");
        run(command.arg("--no-password").arg(&name))?;
        Ok(self.url_of(&name))
    }

    fn url_of(&self, database: &str) -> String {
        format!("postgres://{SUPERUSER}@localhost/{database}?host={}", self.leash.directory().display())
    }

    fn client(&self, program: &str) -> Command {
        let mut command = Command::new(self.programs.join(program));
        command.arg("--host").arg(self.leash.directory()).args(["--username", SUPERUSER]);
        command
    }

    fn wait_until_ready(&self) -> Result<()> {
        until_blocking("PostgreSQL accepts connections", || match self.leash.alive() {
            Err(ended) => Some(Err(ended)),
            Ok(()) => run(self.client("pg_isready").arg("--quiet")).ok().map(Ok),
        })
        .with_context(|| self.leash.log())?
    }
}

fn make_cluster(programs: &Path, directory: &Path, account: Option<Account>) -> Result<()> {
    let mut command = Command::new(programs.join("initdb"));
    command.arg("--pgdata").arg(directory.join("data")).current_dir(directory);
    command.args(["--username", SUPERUSER, "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8"]);
    command.arg("--no-sync");
    if let Some(Account { uid, gid }) = account {
        chown(directory, Some(uid), Some(gid)).context("giving the directory away")?;
        command.uid(uid).gid(gid);
    }
    run(&mut command)
}

/// The socket lies in the server's own directory, so no port can be taken and nobody else can connect.
fn settings(durability: Durability, directory: &Path) -> Vec<OsString> {
    let mut list = arguments([&"-D", &"data", &"-k", &directory, &"-c", &"listen_addresses="]);
    // Room for the pools of all the tests that run at the same time.
    list.extend(arguments([&"-c", &"max_connections=300"]));
    if durability == Durability::Memory {
        list.extend(arguments([&"-c", &"fsync=off", &"-c", &"synchronous_commit=off"]));
        list.extend(arguments([&"-c", &"full_page_writes=off"]));
    }
    list
}

fn run(command: &mut Command) -> Result<()> {
    let output = command.output().with_context(|| format!("starting {}", command.get_program().display()))?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].concat();
    bail!("{}: {}", command.get_program().display(), String::from_utf8_lossy(&said).trim())
}

/// PostgreSQL refuses to run as root: then it runs as its own account, or as nobody.
fn unprivileged() -> Result<Option<Account>> {
    if !rustix::process::geteuid().is_root() {
        return Ok(None);
    }
    let accounts = fs::read_to_string("/etc/passwd").context("looking for an account for PostgreSQL")?;
    let account = account(&accounts, "postgres").or_else(|| account(&accounts, "nobody"));
    account.map(Some).context("PostgreSQL won't run as root, and there is no account `postgres` or `nobody`")
}

fn account(accounts: &str, name: &str) -> Option<Account> {
    let mut fields =
        accounts.lines().map(|line| line.split(':')).find(|fields| fields.clone().next() == Some(name))?;
    let (uid, gid) = (fields.nth(2)?, fields.next()?);
    Some(Account { uid: uid.parse().ok()?, gid: gid.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_found_by_its_whole_name() {
        let accounts = "postgresql:x:1:2::/:/bin/sh\npostgres:x:101:104:a,b:/var/lib:/bin/sh\n";
        let found = account(accounts, "postgres").map(|account| (account.uid, account.gid));
        assert_eq!(found, Some((101, 104)));
        assert!(account(accounts, "nobody").is_none());
    }
}
