//! What one person does is dealt with in its order; what different people do, side by side.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot;
use tokio_util::task::TaskTracker;

/// Work in its order.
#[derive(Debug, Default)]
pub struct Lanes {
    last: Mutex<HashMap<String, Last>>,
    tasks: TaskTracker,
}

/// The end of the last work in a lane.
#[derive(Debug)]
struct Last {
    number: u64,
    ended: oneshot::Receiver<()>,
}

impl Lanes {
    /// Begins work when what came before it in the same lane is done.
    pub fn begin(self: &Arc<Self>, lane: String, work: impl Future<Output = ()> + Send + 'static) {
        let (end, ended) = oneshot::channel::<()>();
        let (before, number) = {
            let mut last = self.last();
            let number = last.get(&lane).map_or(0, |last| last.number + 1);
            (last.insert(lane.clone(), Last { number, ended }), number)
        };
        let lanes = self.clone();
        self.tasks.spawn(async move {
            if let Some(before) = before {
                // It ends also by being dropped, whatever became of the work.
                let _ = before.ended.await;
            }
            work.await;
            drop(end);
            let mut last = lanes.last();
            if last.get(&lane).is_some_and(|last| last.number == number) {
                last.remove(&lane);
            }
        });
    }

    /// Begins work that waits for nobody.
    pub fn beside(&self, work: impl Future<Output = ()> + Send + 'static) {
        self.tasks.spawn(work);
    }

    /// Begins work for which nobody waits in the end.
    pub fn alone(&self, work: impl Future<Output = ()> + Send + 'static) {
        tokio::spawn(work);
    }

    /// Resolves when nothing is on its way; nothing may begin any more then.
    pub async fn empty(&self) {
        self.tasks.close();
        self.tasks.wait().await;
    }

    fn last(&self) -> MutexGuard<'_, HashMap<String, Last>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::sync::{Notify, mpsc};

    #[tokio::test]
    async fn one_after_the_other_in_a_lane_and_side_by_side_in_others() {
        let (lanes, (tell, mut told)) = (Arc::new(Lanes::default()), mpsc::unbounded_channel());
        let gate = Arc::new(Notify::new());
        let (waits, first) = (gate.clone(), tell.clone());
        lanes.begin("a".to_owned(), async move {
            waits.notified().await;
            let _ = first.send("a1");
        });
        for (lane, name) in [("a", "a2"), ("b", "b1"), ("a", "a3")] {
            let tell = tell.clone();
            lanes.begin(lane.to_owned(), async move {
                let _ = tell.send(name);
            });
        }
        assert_eq!(told.recv().await, Some("b1"));
        gate.notify_one();
        lanes.empty().await;
        drop(tell);
        let mut rest = Vec::new();
        while let Some(name) = told.recv().await {
            rest.push(name);
        }
        assert_eq!(rest, ["a1", "a2", "a3"]);
        assert!(lanes.last().is_empty());
    }
}
