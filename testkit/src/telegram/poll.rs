//! `getUpdates`, which may wait (`Client::process_get_updates_query` of
//! <https://github.com/tdlib/telegram-bot-api>).

use super::methods::webhook::allow;
use super::refusal::{Outcome, Refusal};
use super::request::Parameters;
use super::world::{Shared, World};
use serde_json::Value;
use std::time::Duration;
use tokio::time::Instant;

/// The same offset asked again within this time gets a single update: a client that crashes on an update
/// should get past those before it.
const HASTY: Duration = Duration::from_millis(500);
/// The same offset asked again within this time waits at least as long.
const RESTLESS: Duration = Duration::from_secs(3);
const LONGEST_WAIT: i64 = 50;
/// Updates that come close together are answered together.
const GATHER: Duration = Duration::from_millis(1);

enum Begun {
    Answered(Value),
    Refused(Refusal, Duration),
    Waits { ticket: u64, limit: usize, until: Instant },
}

pub(super) async fn get_updates(shared: &Shared, parameters: &Parameters) -> Outcome {
    let (ticket, limit, until) = match shared.act(|world| begin(world, parameters)) {
        Begun::Answered(updates) => return Ok(updates),
        Begun::Refused(refusal, pause) => {
            tokio::time::sleep(pause).await;
            return Err(refusal);
        }
        Begun::Waits { ticket, limit, until } => (ticket, limit, until),
    };
    let mut changes = shared.changes();
    loop {
        if let Some((refusal, pause)) = shared.look(|world| replaced(world, ticket)) {
            tokio::time::sleep(pause).await;
            return Err(refusal);
        }
        let arrived = shared.look(|world| {
            let now = world.clock.now();
            world.queue.has_something(now)
        });
        if arrived {
            tokio::time::sleep(GATHER).await;
            break;
        }
        let change = async { changes.changed().await.is_ok() };
        if tokio::time::timeout_at(until, change).await.is_err() {
            break;
        }
    }
    match shared.look(|world| replaced(world, ticket)) {
        Some((refusal, pause)) => {
            tokio::time::sleep(pause).await;
            Err(refusal)
        }
        None => Ok(shared.look(|world| hand_out(world, limit))),
    }
}

fn begin(world: &mut World, parameters: &Parameters) -> Begun {
    if world.webhook.is_some() {
        let (refusal, pause) = conflict(
            world,
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
        return Begun::Refused(refusal, pause);
    }
    let number = |name: &str, usual: i64| parameters.integer(name).unwrap_or(usual);
    let offset = number("offset", 0);
    let mut limit = usize::try_from(number("limit", 100).clamp(1, 100)).unwrap_or(100);
    let mut wait = Duration::from_secs(number("timeout", 0).clamp(0, LONGEST_WAIT).unsigned_abs());
    allow(world, parameters);
    let now = world.clock.now();
    let since = world.polling.last.filter(|(last, _)| *last == offset).map(|(_, at)| now - at);
    if since.is_some_and(|since| since < RESTLESS) {
        wait = wait.max(RESTLESS);
    }
    if since.is_some_and(|since| since < HASTY) {
        limit = 1;
    }
    world.polling.last = Some((offset, now));
    world.queue.confirm(offset);
    if wait.is_zero() || world.queue.has_something(now) {
        return Begun::Answered(hand_out(world, limit));
    }
    world.polling.waiting += 1;
    // Not the server's clock, which tests push forward.
    Begun::Waits { ticket: world.polling.waiting, limit, until: Instant::now() + wait }
}

fn hand_out(world: &mut World, limit: usize) -> Value {
    let now = world.clock.now();
    Value::Array(world.queue.hand_out(now, limit))
}

fn replaced(world: &mut World, ticket: u64) -> Option<(Refusal, Duration)> {
    if world.webhook.is_some() {
        return Some(conflict(world, "terminated by setWebhook request"));
    }
    (world.polling.waiting != ticket).then(|| {
        conflict(
            world,
            "terminated by other getUpdates request; make sure that only one bot instance is running",
        )
    })
}

/// The refusal, and how long it is held back: the first one is not, those soon after it are.
fn conflict(world: &mut World, reason: &str) -> (Refusal, Duration) {
    let (now, pause) = (world.clock.now(), world.rules.conflict_pause);
    let is_soon = world.polling.next_conflict.is_some_and(|next| now < next);
    if !is_soon {
        world.polling.next_conflict = Some(now + pause);
    }
    (Refusal::conflict(reason), if is_soon { pause } else { Duration::ZERO })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telegram::queue::Lane;
    use crate::telegram::rules::Rules;
    use serde_json::json;

    fn with_updates(count: usize) -> Shared {
        let shared = Shared::new(Rules::default());
        shared.act(|world| {
            for n in 0..count {
                world.update(world.rules.update_life, Lane::Chat(7), "message", json!({ "n": n }));
            }
        });
        shared
    }

    async fn asked(shared: &Shared, parameters: Value) -> usize {
        let Value::Object(values) = parameters else { return 0 };
        let parameters = Parameters { values, ..Parameters::default() };
        let answer = get_updates(shared, &parameters).await.expect("nobody else polls");
        answer.as_array().map_or(0, Vec::len)
    }

    #[tokio::test(start_paused = true)]
    async fn the_same_offset_again_at_once_gets_a_single_update() {
        let shared = with_updates(5);
        assert_eq!(asked(&shared, json!({})).await, 5);
        assert_eq!(asked(&shared, json!({})).await, 1);
        tokio::time::advance(HASTY).await;
        assert_eq!(asked(&shared, json!({})).await, 5);
    }

    #[tokio::test(start_paused = true)]
    async fn an_empty_queue_holds_back_who_repeats_an_offset() {
        let (shared, start) = (with_updates(0), Instant::now());
        let mut waits = Vec::new();
        for timeout in [0, 0, 0, 50] {
            assert_eq!(asked(&shared, json!({ "timeout": timeout })).await, 0);
            waits.push(start.elapsed().as_secs());
        }
        // The third comes when three seconds have passed, so it is not held back.
        assert_eq!(waits, [0, 3, 3, 53]);
    }
}
