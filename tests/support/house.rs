//! A house of one's own: a folder with a database in it, in which the binary is run.
#![allow(dead_code, reason = "every test binary compiles all of this and uses a part")]

use anyhow::{Context, Result, ensure};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use testkit::until;
use testkit::zapis::{Finished, Launch, Process};

const BINARY: &str = env!("CARGO_BIN_EXE_zapis");
const MEETING: &str = include_str!("../../bot-core/src/meeting/file/testdata/komm-3.toml");

/// What nobody but the admitted may see: the secret part of the meeting's link.
pub const SECRET: &str = "s3cret";

pub struct House {
    folder: TempDir,
}

impl House {
    /// A folder without anything.
    pub fn empty() -> Result<Self> {
        Ok(Self { folder: tempfile::Builder::new().prefix("zapis-house-").tempdir()? })
    }

    /// With the meeting `komm-3`, far ahead, and `capacity` seats.
    pub async fn with_meeting(capacity: usize) -> Result<Self> {
        let house = Self::empty()?;
        let file =
            house.meeting_file(|text| text.replace("capacity  = 60", &format!("capacity = {capacity}")))?;
        house.ok(&["meeting", "import", &file], "").await?;
        Ok(house)
    }

    /// Writes `komm-3`, with its dates far ahead and then `changed`, as a file, and returns its path.
    pub fn meeting_file(&self, changed: impl FnOnce(String) -> String) -> Result<String> {
        self.write("formularz.pdf", "a form")?;
        let path = self.write("komm-3.toml", &changed(MEETING.replace("\"2027-", "\"2099-")))?;
        Ok(path.display().to_string())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file, and the folders that it stands in.
    pub fn write(&self, name: &str, text: &str) -> Result<PathBuf> {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
        std::fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
        Ok(path)
    }

    /// The binary, about to be started on this house's database.
    pub fn launch(&self, arguments: &[&str]) -> Result<Launch> {
        let database = format!("sqlite:{}", self.path("zapis.db").display());
        Ok(Launch::new(BINARY)?
            .in_directory(self.folder.path())
            .env("ZAPIS_DATABASE__URL", database)
            .args(arguments))
    }

    pub async fn run(&self, arguments: &[&str], input: &str) -> Result<Finished> {
        self.launch(arguments)?.run(input).await
    }

    /// Runs a command that has to succeed; what it printed.
    pub async fn ok(&self, arguments: &[&str], input: &str) -> Result<String> {
        let done = self.run(arguments, input).await?;
        ensure!(done.status.success(), "{arguments:?}: {}\n{}{}", done.status, done.stdout, done.stderr);
        Ok(done.stdout)
    }
}

/// `zapis serve` on a port of its own.
pub struct Serving {
    pub process: Process,
    pub address: String,
}

impl Serving {
    /// Starts it and waits until it is ready. What `prepared` sets is set as well.
    pub async fn start(
        house: &House,
        address: &str,
        prepared: impl FnOnce(Launch) -> Launch,
    ) -> Result<Self> {
        let launch = house.launch(&["serve"])?.env("ZAPIS_WEB__LISTEN", address);
        let process = prepared(launch).start()?;
        let mut serving = Self { process, address: address.to_owned() };
        serving.ready().await?;
        Ok(serving)
    }

    async fn ready(&mut self) -> Result<()> {
        let url = format!("http://{}/healthz", self.address);
        let ready = until("the server is ready", async || super::web::get(&url, "").await.ok()).await;
        ready.map(drop).with_context(|| format!("it said:\n{}", self.process.stderr()))
    }
}

/// An address that nobody listens on at the moment.
pub fn free_address() -> Result<String> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string())
}
