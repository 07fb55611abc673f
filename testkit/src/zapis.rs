//! The built binary as a child: started, listened to, spoken to, ended gently or not.

use crate::until;
use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use tempfile::TempDir;

/// How to start the binary: in an empty directory, without the settings (`ZAPIS_…`) of whoever runs the
/// tests.
pub struct Launch {
    command: Command,
    directory: Option<TempDir>,
}

impl Launch {
    /// The binary to start: `env!("CARGO_BIN_EXE_zapis")`.
    ///
    /// # Errors
    /// When there is no place for a temporary directory.
    pub fn new(binary: impl AsRef<OsStr>) -> Result<Self> {
        let directory = tempfile::Builder::new().prefix("zapis-run-").tempdir()?;
        let mut command = Command::new(binary);
        command.current_dir(directory.path());
        for (name, _) in
            std::env::vars_os().filter(|(name, _)| name.as_encoded_bytes().starts_with(b"ZAPIS_"))
        {
            command.env_remove(name);
        }
        Ok(Self { command, directory: Some(directory) })
    }

    /// Adds arguments.
    #[must_use]
    pub fn args(mut self, arguments: impl IntoIterator<Item: AsRef<OsStr>>) -> Self {
        self.command.args(arguments);
        self
    }

    /// Sets an environment variable.
    #[must_use]
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs in a directory of the caller's, so that a later run finds the same files.
    #[must_use]
    pub fn in_directory(mut self, directory: &Path) -> Self {
        self.command.current_dir(directory);
        self.directory = None;
        self
    }

    /// Starts it, and leaves it running.
    ///
    /// # Errors
    /// When the binary can't be started.
    pub fn start(mut self) -> Result<Process> {
        self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let name = format!("{:?}", self.command);
        let mut child = self.command.spawn().with_context(|| format!("starting {name}"))?;
        let stdout = Stream::of(child.stdout.take());
        let stderr = Stream::of(child.stderr.take());
        Ok(Process { child, name, stdout, stderr, _directory: self.directory })
    }

    /// Runs it to its end, with `input` on its standard input.
    ///
    /// # Errors
    /// When it can't be started or does not end. A status other than 0 is no error.
    pub async fn run(self, input: &str) -> Result<Finished> {
        let mut process = self.start()?;
        // A program that has refused its arguments doesn't read: its own words say more than "broken pipe".
        let _ = process.say(input);
        process.finish().await
    }
}

/// What a run left behind.
#[derive(Debug)]
pub struct Finished {
    /// How it ended.
    pub status: ExitStatus,
    /// All that it wrote to standard output.
    pub stdout: String,
    /// All that it wrote to standard error.
    pub stderr: String,
}

/// A running binary. Dropped, also by a panic, it is killed.
pub struct Process {
    child: Child,
    name: String,
    stdout: Stream,
    stderr: Stream,
    _directory: Option<TempDir>,
}

impl Process {
    /// Waits for a line on standard output that starts with `start`, and returns the rest of it: after
    /// `line("chat: ")`, a URL. Lines are looked through from the first one each time.
    ///
    /// # Errors
    /// When it ends, or [`PATIENCE`](crate::PATIENCE) does, before such a line: with all that it wrote.
    pub async fn line(&mut self, start: &str) -> Result<String> {
        self.line_where(start, |line| line.strip_prefix(start).map(str::to_owned)).await
    }

    /// Waits for the first line on standard output of which `find` makes something. `what` is for the
    /// error's text.
    ///
    /// # Errors
    /// As [`line`](Self::line).
    pub async fn line_where<T>(&mut self, what: &str, find: impl Fn(&str) -> Option<T>) -> Result<T> {
        let (child, stdout, stderr) = (&mut self.child, &mut self.stdout, &mut self.stderr);
        let found = until(what, async || {
            let ended = child.try_wait().ok().flatten();
            if ended.is_some() {
                // Only once everything is read does a missing line mean that it never came.
                stdout.drain();
                stderr.drain();
            }
            let found = stdout.text().lines().find_map(&find);
            found.map(Ok).or_else(|| Some(Err(ended?)))
        })
        .await;
        match found {
            Ok(Ok(found)) => Ok(found),
            Ok(Err(status)) => bail!("{} ended ({status}) without a line {what:?}{}", self.name, self.said()),
            Err(late) => Err(late.context(format!("{}{}", self.name, self.said()))),
        }
    }

    /// Writes to its standard input, as if typed; a line has to bring its own end.
    ///
    /// # Errors
    /// When it has ended or closed its input.
    pub fn say(&mut self, text: &str) -> Result<()> {
        let input = self.child.stdin.as_mut().context("its input is closed")?;
        input.write_all(text.as_bytes()).and_then(|()| input.flush()).context("writing to its input")
    }

    /// Asks it to end (SIGTERM), as a service manager does, and waits until it has.
    ///
    /// # Errors
    /// When it doesn't end.
    pub async fn terminate(self) -> Result<Finished> {
        kill_process(Pid::from_child(&self.child), Signal::TERM).context("sending SIGTERM")?;
        self.finish().await
    }

    /// Kills it (SIGKILL), as a power cut does.
    ///
    /// # Errors
    /// When it can't be waited for.
    pub async fn kill(mut self) -> Result<Finished> {
        self.child.kill().context("sending SIGKILL")?;
        self.finish().await
    }

    /// Closes its input and waits for its end.
    ///
    /// # Errors
    /// When it doesn't end.
    pub async fn finish(mut self) -> Result<Finished> {
        drop(self.child.stdin.take());
        let ended = until("the end of the process", async || self.child.try_wait().transpose()).await;
        let status = ended.with_context(|| format!("{}{}", self.name, self.said()))?.context("waiting")?;
        self.stdout.drain();
        self.stderr.drain();
        Ok(Finished { status, stdout: self.stdout.text(), stderr: self.stderr.text() })
    }

    /// Its number, for whoever measures it.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it has written to standard output so far.
    pub fn stdout(&self) -> String {
        self.stdout.text()
    }

    /// What it has written to standard error so far.
    pub fn stderr(&self) -> String {
        self.stderr.text()
    }

    fn said(&self) -> String {
        format!("\n-- standard output --\n{}\n-- standard error --\n{}", self.stdout(), self.stderr())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Both fail only where it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An output, read by a thread of its own, so that a talkative child never blocks on a full pipe.
struct Stream {
    text: Arc<Mutex<String>>,
    reader: Option<JoinHandle<()>>,
}

impl Stream {
    fn of(pipe: Option<impl Read + Send + 'static>) -> Self {
        let text = Arc::new(Mutex::new(String::new()));
        let written = Arc::clone(&text);
        let reader = pipe.map(|pipe| std::thread::spawn(move || collect(pipe, &written)));
        Self { text, reader }
    }

    fn text(&self) -> String {
        self.text.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits until everything is read: after the child's end, a moment.
    fn drain(&mut self) {
        // A reader that has panicked has still stored what came before.
        let _ = self.reader.take().map(JoinHandle::join);
    }
}

fn collect(pipe: impl Read, written: &Mutex<String>) {
    let mut pipe = BufReader::new(pipe);
    let mut line = Vec::new();
    while pipe.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        written.lock().unwrap_or_else(PoisonError::into_inner).push_str(&String::from_utf8_lossy(&line));
        line.clear();
    }
}
