//! A server held on a leash: when its holder lets go, whether by `Drop`, at the end of a process that keeps
//! it in a static, or because that process was killed, the server dies and its directory goes.
//!
//! The leash is a pipe to the standard input of a small shell script. However a process ends, the kernel
//! closes its pipes, so nothing has to run in it; and the script is in a process group of its own, so that
//! Ctrl-C ends the test and then, by the pipe, the server.

use anyhow::{Context, Result, bail};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

const KEEPER: &str = r#"
directory=$1 signal=$2
shift 2
exec 3<&0
setsid "$@" </dev/null >"$directory/log" 2>&1 3<&- &
server=$!
{ cat <&3 >/dev/null; [ -e "$directory/ended" ] || kill -s "$signal" -- "-$server"; } &
exec 3<&-
wait "$server"
: >"$directory/ended"
wait
rm -rf "$directory"
"#;

/// A Unix account to run something as.
#[derive(Clone, Copy)]
pub(crate) struct Account {
    pub uid: u32,
    pub gid: u32,
}

/// What to run, and how to end it.
pub(crate) struct Server<'a> {
    pub program: &'a Path,
    pub arguments: Vec<OsString>,
    /// The signal that ends it at once, by its name without `SIG`; sent to all of its process group.
    pub signal: &'static str,
    /// Somebody else than who runs the test.
    pub account: Option<Account>,
}

pub(crate) struct Leash {
    keeper: Child,
    directory: PathBuf,
}

impl Leash {
    /// Starts the server, with `directory` as its working and temporary directory; from here on the
    /// directory lives as long as the leash.
    pub fn start(directory: TempDir, server: Server<'_>) -> Result<Self> {
        let mut keeper = Command::new("sh");
        keeper.args(["-c", KEEPER, "leash"]).arg(directory.path()).arg(server.signal);
        keeper.arg(server.program).args(&server.arguments);
        keeper.current_dir(directory.path()).env("TMPDIR", directory.path()).process_group(0);
        keeper.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        if let Some(Account { uid, gid }) = server.account {
            chown(directory.path(), Some(uid), Some(gid)).context("giving the directory away")?;
            keeper.uid(uid).gid(gid);
        }
        let keeper = keeper.spawn().with_context(|| format!("starting {}", server.program.display()))?;
        Ok(Self { keeper, directory: directory.keep() })
    }

    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// What the server has printed so far, on either stream.
    pub fn log(&self) -> String {
        fs::read(self.directory.join("log"))
            .map(|log| String::from_utf8_lossy(&log).into_owned())
            .unwrap_or_default()
    }

    /// Fails with the server's own words if it has ended by itself.
    pub fn alive(&self) -> Result<()> {
        if self.directory.join("ended").exists() {
            bail!("the server ended by itself; it said:\n{}", self.log());
        }
        Ok(())
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // Its only failure would be that the keeper is no longer ours to wait for: then it is gone as well.
        let _ = self.keeper.wait();
    }
}

/// Arguments of different kinds in one list.
pub(crate) fn arguments<const N: usize>(arguments: [&dyn AsRef<OsStr>; N]) -> Vec<OsString> {
    arguments.map(|argument| argument.as_ref().to_owned()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::until_blocking;

    fn leashed(script: &str) -> Result<Leash> {
        let (program, arguments) = (Path::new("/bin/sh"), arguments([&"-c", &script]));
        Leash::start(TempDir::new()?, Server { program, arguments, signal: "KILL", account: None })
    }

    #[test]
    fn letting_go_ends_the_server_and_all_that_it_started() -> Result<()> {
        let leash = leashed("sleep 1000 & echo $!; wait")?;
        let grandchild = until_blocking("the server's line", || leash.log().trim().parse::<u32>().ok())?;
        let directory = leash.directory().to_owned();
        drop(leash);
        assert!(!directory.exists());
        let gone = || !is_running(grandchild);
        until_blocking("the end of the grandchild", || gone().then_some(()))
    }

    #[test]
    fn a_server_that_ends_by_itself_is_quoted() -> Result<()> {
        let leash = leashed("echo no room; exit 1")?;
        let error = until_blocking("the end", || leash.alive().err())?;
        assert!(error.to_string().ends_with("no room\n"), "{error}");
        Ok(())
    }

    fn is_running(process: u32) -> bool {
        // A zombie that nobody has collected yet has ended all the same.
        fs::read_to_string(format!("/proc/{process}/stat")).is_ok_and(|stat| !stat.contains(") Z "))
    }
}
