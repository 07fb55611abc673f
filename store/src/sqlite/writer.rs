//! The one task that writes. Whatever waits when it is free shares one transaction and one flush; each piece of work
//! has a savepoint of its own, so a failure undoes nobody else's, and nobody is answered before the commit.

use super::{Conn, open};
use crate::cache::Cache;
use crate::error::{Failure, Result};
use crate::work::{BoxFuture, Work};
use bot_core::port::StoreError;
use sqlx::Connection;
use sqlx::sqlite::SqliteConnectOptions;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

/// Pieces of work that may share one commit: more would make the first ones wait.
const MOST_TOGETHER: usize = 64;
/// Pieces of work that may wait before those who bring more have to.
const MOST_WAITING: usize = 1024;

/// The way to the writing task.
pub(super) struct Writer {
    jobs: Mutex<Option<mpsc::Sender<Box<dyn Job>>>>,
    task: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    /// Starts the task on an open connection; `options` open another one after a failure.
    pub(super) fn start(connection: Conn, options: SqliteConnectOptions, cache: Arc<Cache>) -> Self {
        let (jobs, waiting) = mpsc::channel(MOST_WAITING);
        let scribe = Scribe { connection: Some(connection), options, cache };
        let task = tokio::spawn(scribe.run(waiting));
        Self { jobs: Mutex::new(Some(jobs)), task: Mutex::new(Some(task)) }
    }

    /// Has work done and waits until it is durable.
    pub(super) async fn submit<A, T>(
        &self,
        args: A,
        work: Work<Conn, A, T>,
    ) -> std::result::Result<T, StoreError>
    where
        A: Send + 'static,
        T: Send + 'static,
    {
        let closed = || StoreError::Unavailable("it is closed".to_owned());
        let jobs = lock(&self.jobs).clone().ok_or_else(closed)?;
        let (answer, answered) = oneshot::channel();
        jobs.send(Box::new(Ticket { args, work, done: None, answer })).await.map_err(|_| closed())?;
        drop(jobs);
        answered.await.map_err(|_| closed())?
    }

    /// Lets the task finish what waits, and closes its connection.
    pub(super) async fn close(&self) {
        lock(&self.jobs).take();
        let task = lock(&self.task).take();
        if let Some(task) = task
            && let Err(stopped) = task.await
        {
            tracing::error!(%stopped, "the writing task did not end well");
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A piece of work that forgets its types.
trait Job: Send {
    /// Does it; says whether its changes are to be kept.
    fn run<'c>(&'c mut self, connection: &'c mut Conn) -> BoxFuture<'c, bool>;
    /// Answers, once it is known whether the commit succeeded.
    fn answer(self: Box<Self>, committed: std::result::Result<(), &str>);
}

struct Ticket<A, T> {
    args: A,
    work: Work<Conn, A, T>,
    done: Option<Result<T>>,
    answer: oneshot::Sender<std::result::Result<T, StoreError>>,
}

impl<A: Send, T: Send> Job for Ticket<A, T> {
    fn run<'c>(&'c mut self, connection: &'c mut Conn) -> BoxFuture<'c, bool> {
        Box::pin(async move {
            let done = (self.work)(&mut self.args, connection).await;
            let keep = done.is_ok();
            self.done = Some(done);
            keep
        })
    }

    fn answer(self: Box<Self>, committed: std::result::Result<(), &str>) {
        let answer = match (committed, self.done) {
            (Ok(()), Some(done)) => done.map_err(StoreError::from),
            (Ok(()), None) => Err(StoreError::Unavailable("it was not tried".to_owned())),
            (Err(why), _) => Err(StoreError::Unavailable(why.to_owned())),
        };
        // Whoever asked may have gone away; the work is done all the same.
        let _ = self.answer.send(answer);
    }
}

/// The task's own state.
struct Scribe {
    connection: Option<Conn>,
    options: SqliteConnectOptions,
    cache: Arc<Cache>,
}

impl Scribe {
    async fn run(mut self, mut waiting: mpsc::Receiver<Box<dyn Job>>) {
        let mut jobs = Vec::with_capacity(MOST_TOGETHER);
        while waiting.recv_many(&mut jobs, MOST_TOGETHER).await > 0 {
            let committed = self.write(&mut jobs).await;
            if let Err(why) = &committed {
                tracing::error!(jobs = jobs.len(), %why, "nothing of this was written");
                self.start_over().await;
            }
            for job in jobs.drain(..) {
                job.answer(committed.as_ref().copied().map_err(String::as_str));
            }
        }
        self.start_over().await;
    }

    /// Does all the jobs in one transaction.
    async fn write(&mut self, jobs: &mut [Box<dyn Job>]) -> std::result::Result<(), String> {
        let written = async {
            let connection = match &mut self.connection {
                Some(open) => open,
                closed => closed.insert(open::connect(self.options.clone()).await?),
            };
            let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
            for job in jobs {
                let mut savepoint = transaction.begin().await?;
                match job.run(&mut savepoint).await {
                    true => savepoint.commit().await?,
                    false => savepoint.rollback().await?,
                }
            }
            transaction.commit().await
        };
        written.await.map_err(|error: sqlx::Error| match Failure::from(error) {
            Failure::Unavailable(why) | Failure::Broken(why) | Failure::Conflict(why) => why,
        })
    }

    /// Closes the connection: after a failed commit nobody knows in which state it is, nor whether what was read
    /// inside was ever true.
    async fn start_over(&mut self) {
        self.cache.clear();
        if let Some(connection) = self.connection.take()
            && let Err(why) = connection.close().await
        {
            tracing::warn!(%why, "the writing connection did not close well");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn writer(path: &std::path::Path) -> Writer {
        let (connection, readers) = open::open(path).await.expect("opens");
        readers.close().await;
        Writer::start(connection, open::writing(path), Arc::default())
    }

    fn limit<'c>(pages: &'c mut i64, connection: &'c mut Conn) -> BoxFuture<'c, Result<()>> {
        let sql = sqlx::AssertSqlSafe(format!("PRAGMA max_page_count = {pages}"));
        Box::pin(async move { Ok(sqlx::raw_sql(sql).execute(connection).await.map(drop)?) })
    }

    fn store<'c>(bytes: &'c mut usize, connection: &'c mut Conn) -> BoxFuture<'c, Result<()>> {
        let insert = sqlx::query("INSERT INTO attachments (sha256, name, bytes) VALUES ($1, '', $2)");
        let insert = insert.bind(bytes.to_string()).bind(vec![0; *bytes]);
        Box::pin(async move { Ok(insert.execute(connection).await.map(drop)?) })
    }

    #[tokio::test]
    async fn a_full_disk_is_unavailable_and_passes() {
        let folder = tempfile::tempdir().expect("a folder");
        let writer = writer(&folder.path().join("house.db")).await;
        writer.submit(1, limit).await.expect("limits the file to the size that it has");
        let full = writer.submit(1_000_000, store).await;
        assert!(matches!(full, Err(StoreError::Unavailable(_))), "{full:?}");
        writer.submit(1_000_000_000, limit).await.expect("makes room");
        writer.submit(1_000_000, store).await.expect("there is room again");
        writer.close().await;
        let closed = writer.submit(1, store).await;
        assert!(matches!(closed, Err(StoreError::Unavailable(_))), "{closed:?}");
    }

    #[tokio::test]
    async fn a_failure_undoes_nobody_elses_work() {
        let folder = tempfile::tempdir().expect("a folder");
        let writer = writer(&folder.path().join("house.db")).await;
        let (first, twice, third) =
            tokio::join!(writer.submit(1, store), writer.submit(1, store), writer.submit(3, store));
        assert!(first.is_ok() && third.is_ok());
        assert!(matches!(twice, Err(StoreError::Broken(_))), "{twice:?}");
        writer.submit(2, store).await.expect("goes on");
        assert!(writer.submit(3, store).await.is_err(), "the third was kept");
        writer.close().await;
    }
}
