//! Troubles that a test switches on.

use super::world::Shared;
use std::sync::Arc;
use std::time::Duration;

/// What goes wrong with a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not done; 429, and further calls of this kind to this chat are refused until the time is over.
    Limited {
        /// In seconds.
        retry_after: u64,
    },
    /// Not done; this status (say 500 or 502) with a page of HTML, as a proxy in between answers.
    Http(u16),
    /// Not done, and not even read: the connection is closed.
    Closed,
    /// Done, but the connection is cut before the answer.
    CutAfter,
    /// Done, but the answer's JSON breaks off.
    BrokenJson,
    /// Done at once, but answered only after this time.
    Delayed(Duration),
}

#[derive(Debug)]
enum When {
    Next(usize),
    Share(f64, fastrand::Rng),
}

#[derive(Debug)]
struct Plan {
    method: String,
    when: When,
    fault: Fault,
}

#[derive(Debug, Default)]
pub(super) struct Injected {
    plans: Vec<Plan>,
    pub(super) round_trip: Duration,
}

impl Injected {
    /// What goes wrong with this call; the plan made first decides.
    pub(super) fn draw(&mut self, method: &str) -> Option<Fault> {
        let mut drawn = None;
        for plan in &mut self.plans {
            if plan.method != "*" && !plan.method.eq_ignore_ascii_case(method) {
                continue;
            }
            let strikes = match &mut plan.when {
                When::Next(left) => {
                    *left = left.saturating_sub(1);
                    true
                }
                When::Share(share, chance) => chance.f64() < *share,
            };
            if strikes {
                drawn = Some(plan.fault.clone());
                break;
            }
        }
        self.plans.retain(|plan| !matches!(plan.when, When::Next(0)));
        drawn
    }
}

/// Switches faults on and off. A method is named as in the documentation, in any case; `"*"` means every
/// method, `getUpdates` too.
#[derive(Clone, Debug)]
pub struct Faults {
    pub(super) shared: Arc<Shared>,
}

impl Faults {
    /// Each call takes this long, half of it before it is done.
    pub fn round_trip(&self, time: Duration) {
        self.shared.look(|world| world.faults.round_trip = time);
    }

    /// The next `count` calls of this method meet this fault.
    pub fn next(&self, method: &str, count: usize, fault: Fault) {
        if count > 0 {
            self.plan(method, When::Next(count), fault);
        }
    }

    /// A share (0 to 1) of this method's calls meets this fault, until [`clear`](Self::clear): the same ones
    /// each time for the same seed.
    pub fn share(&self, method: &str, share: f64, seed: u64, fault: Fault) {
        self.plan(method, When::Share(share, fastrand::Rng::with_seed(seed)), fault);
    }

    /// No faults and no delays any more.
    pub fn clear(&self) {
        self.shared.look(|world| world.faults = Injected::default());
    }

    fn plan(&self, method: &str, when: When, fault: Fault) {
        self.shared.look(|world| world.faults.plans.push(Plan { method: method.to_owned(), when, fault }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(method: &str, when: When, fault: Fault) -> Plan {
        Plan { method: method.to_owned(), when, fault }
    }

    #[test]
    fn the_next_calls_of_a_method_meet_it_and_no_others() {
        let mut faults = Injected::default();
        faults.plans.push(plan("sendMessage", When::Next(2), Fault::CutAfter));
        let drawn = ["SendMessage", "getMe", "sendMessage", "sendMessage"].map(|method| faults.draw(method));
        assert_eq!(drawn, [Some(Fault::CutAfter), None, Some(Fault::CutAfter), None]);
    }

    #[test]
    fn a_share_is_the_same_for_the_same_seed() {
        let run = |seed| {
            let mut faults = Injected::default();
            faults.plans.push(plan("*", When::Share(0.2, fastrand::Rng::with_seed(seed)), Fault::Closed));
            (0..1000).map(|_| faults.draw("getMe").is_some()).collect::<Vec<_>>()
        };
        let hits = run(7).into_iter().filter(|hit| *hit).count();
        assert!((150..250).contains(&hits), "{hits} of 1000 at 20 %");
        assert_eq!(run(7), run(7));
        assert_ne!(run(7), run(8));
    }
}
