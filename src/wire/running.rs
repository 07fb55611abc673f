//! What runs beside the bot: the ways in.

use super::{Stop, Zapis};
use crate::trouble::Trouble;
use std::sync::Arc;
use tokio::task::JoinHandle;

/// A way in that runs until the wish to stop, or until it breaks down.
pub struct Running {
    name: &'static str,
    task: JoinHandle<Result<(), Trouble>>,
}

impl Running {
    /// Begins it.
    pub fn begin(
        name: &'static str,
        way: impl Future<Output = Result<(), Trouble>> + Send + 'static,
    ) -> Self {
        Self { name, task: tokio::spawn(way) }
    }

    async fn end(self) -> Result<(), Trouble> {
        self.task.await.unwrap_or_else(|panic| {
            Err(Trouble::new(format!("it broke down: {panic}"), self.name, "start again, and report it"))
        })
    }
}

/// Runs the bot as long as its ways in: it outlives them, so that what they commit last is still delivered. Where one
/// ends, all do.
pub async fn run_beside(bot: Arc<Zapis>, ways: Vec<Running>, stop: &Stop) -> Result<(), Trouble> {
    let mut result = Ok(());
    bot.run(async {
        let ends = ways.into_iter().map(async |way| {
            let end = way.end().await;
            stop.now();
            end
        });
        for end in futures_util::future::join_all(ends).await {
            if result.is_ok() {
                result = end;
            }
        }
    })
    .await;
    result
}
