//! Whether it is the platform that refuses, and not one chat or another.

use bot_core::ids::Address;
use std::time::Duration;
use tokio::time::Instant;

/// So many different chats refused one after the other, and nothing arriving in between, mean the whole platform.
///
/// Not two: where one call in five is refused for the sake of its own chat, two refusals come together all the time
/// (in a broadcast of 28 a second once a second), and whoever stopped everybody for each would take 100 times as long.
/// Five come together in one of 3,000 calls, and the first pause for that is short.
const RUN: usize = 5;
/// How long everybody pauses at first.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
/// How long everybody pauses at most before one call is tried again.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
/// How long everybody waits for what becomes of that one call.
const VERDICT: Duration = Duration::from_secs(2);

/// Stops the calls to a platform that refuses everybody, and tries one now and then (a "circuit breaker").
#[derive(Debug, Default)]
pub struct Breaker {
    /// Who was refused since something arrived; [`RUN`] at most.
    run: Vec<Address>,
    /// The shortest wait that was told meanwhile.
    shortest: Option<Duration>,
    pause: Option<Pause>,
}

#[derive(Debug)]
struct Pause {
    length: Duration,
    /// Before this nothing goes.
    until: Instant,
    /// Where the one call went that was tried after the pause.
    probe: Option<Address>,
}

impl Breaker {
    /// When the next call may go, at `now` at the earliest.
    pub fn ready(&self, now: Instant) -> Instant {
        self.pause.as_ref().map_or(now, |pause| pause.until.max(now))
    }

    /// A call to this chat goes now.
    pub fn taken(&mut self, chat: &Address, now: Instant) {
        if let Some(pause) = &mut self.pause {
            (pause.until, pause.probe) = (now + VERDICT, Some(chat.clone()));
        }
    }

    /// Something arrived: the platform takes what comes.
    pub fn arrived(&mut self) {
        *self = Self::default();
    }

    /// A call to this chat was refused for so long.
    pub fn refused(&mut self, chat: &Address, wait: Duration, now: Instant) {
        let shortest = self.shortest.map_or(wait, |shortest| shortest.min(wait));
        self.shortest = Some(shortest);
        if self.run.len() < RUN && !self.run.contains(chat) {
            self.run.push(chat.clone());
        }
        let length = match &self.pause {
            None if self.run.len() < RUN => return,
            None => FIRST_PAUSE,
            Some(pause) if pause.probe.as_ref() == Some(chat) => pause.length * 2,
            // It was on its way already when everybody began to wait.
            Some(_) => return,
        };
        let length = length.min(shortest).min(LONGEST_PAUSE);
        self.pause = Some(Pause { length, until: now + length, probe: None });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chat(id: usize) -> Address {
        Address::new("pretend", id.to_string())
    }

    fn seconds(count: u64) -> Duration {
        Duration::from_secs(count)
    }

    /// One that has seen refusals of so many chats, each for so many seconds, and nothing else.
    fn after(waits: impl IntoIterator<Item = u64>) -> (Breaker, Instant) {
        let (mut breaker, now) = (Breaker::default(), Instant::now());
        for (id, wait) in waits.into_iter().enumerate() {
            breaker.refused(&chat(id), seconds(wait), now);
        }
        (breaker, now)
    }

    /// How long everybody pauses after each of so many calls that are tried and refused for so long.
    fn pauses(waits: [u64; 5], wait: u64, tries: usize) -> Vec<u64> {
        let (mut breaker, mut now) = after(waits);
        let mut pauses = Vec::new();
        for id in 0..tries {
            now = breaker.ready(now);
            breaker.taken(&chat(100 + id), now);
            assert_eq!(breaker.ready(now), now + VERDICT, "one call alone");
            breaker.refused(&chat(100 + id), seconds(wait), now);
            pauses.push((breaker.ready(now) - now).as_secs());
        }
        pauses
    }

    #[test]
    fn five_different_chats_in_a_row_pause_everybody_and_four_do_not() {
        let (four, now) = after([40; RUN - 1]);
        assert_eq!(four.ready(now), now);
        let (five, now) = after([40; RUN]);
        assert_eq!(five.ready(now), now + FIRST_PAUSE);
    }

    #[test]
    fn one_chat_that_is_refused_again_and_again_is_one() {
        let (mut breaker, now) = after([40; RUN - 1]);
        for _ in 0..10 {
            breaker.refused(&chat(0), seconds(40), now);
        }
        assert_eq!(breaker.ready(now), now);
    }

    #[test]
    fn an_arrival_ends_the_run_and_the_pause() {
        let (mut breaker, now) = after([40; RUN - 1]);
        breaker.arrived();
        breaker.refused(&chat(9), seconds(40), now);
        assert_eq!(breaker.ready(now), now);
        let (mut breaker, now) = after([40; RUN]);
        breaker.arrived();
        assert_eq!(breaker.ready(now), now);
    }

    #[test]
    fn the_pause_doubles_up_to_the_shortest_that_was_told_and_to_ten_seconds() {
        assert_eq!(pauses([40; 5], 30, 6), [2, 4, 8, 10, 10, 10]);
        assert_eq!(pauses([40, 7, 40, 40, 40], 30, 5), [2, 4, 7, 7, 7]);
        assert_eq!(pauses([40; 5], 3, 3), [2, 3, 3]);
    }

    #[test]
    fn a_call_that_nothing_is_heard_of_makes_room_for_another() {
        let (mut breaker, now) = after([40; RUN]);
        let first = breaker.ready(now);
        breaker.taken(&chat(100), first);
        let second = breaker.ready(first);
        assert_eq!(second, first + VERDICT);
        breaker.taken(&chat(101), second);
        breaker.refused(&chat(100), seconds(40), second);
        assert_eq!(breaker.ready(second), second + VERDICT, "it is the other one that tells now");
    }

    #[test]
    fn what_was_on_its_way_already_does_not_make_the_pause_longer() {
        let (mut breaker, now) = after([40; RUN]);
        breaker.refused(&chat(50), seconds(40), now + Duration::from_millis(500));
        assert_eq!(breaker.ready(now), now + FIRST_PAUSE);
    }
}
