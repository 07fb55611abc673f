//! Troubles that a test switches on.

use super::world::Shared;
use std::sync::Arc;
use std::time::Duration;

/// What goes wrong with a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not done; 429, and further calls of this kind (all of them, if it is global) are refused until the time
    /// is over.
    Limited {
        /// How long.
        retry_after: Duration,
        /// Whether it is said of the whole bot.
        global: bool,
    },
    /// Not done; this status (say 500 or 502) with a page of HTML, as a proxy in between answers.
    Http(u16),
    /// Not done; a refusal in Discord's own form.
    Refused {
        /// The HTTP status.
        status: u16,
        /// Discord's number, like 50007.
        code: u64,
        /// The words.
        message: String,
    },
    /// Not done, and never answered: the connection stays open.
    Hangs,
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
    route: String,
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
    pub(super) fn draw(&mut self, route: &str) -> Option<Fault> {
        let mut drawn = None;
        for plan in &mut self.plans {
            if !fits(&plan.route, route) {
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

/// A pattern is a whole route, or ends in a star for all that begin so.
fn fits(pattern: &str, route: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(beginning) => route.starts_with(beginning),
        None => pattern == route,
    }
}

/// Switches faults on and off. A route is named as in [`Call::route`](super::Call::route), like
/// `POST /channels/{channel}/messages`; with a star at the end it means all that begin so: `"PATCH *"`, `"*"`.
#[derive(Clone, Debug)]
pub struct Faults {
    pub(super) shared: Arc<Shared>,
}

impl Faults {
    /// Each call takes this long, half of it before it is done.
    pub fn round_trip(&self, time: Duration) {
        self.shared.look(|world| world.faults.round_trip = time);
    }

    /// The next `count` calls of this route meet this fault.
    pub fn next(&self, route: &str, count: usize, fault: Fault) {
        if count > 0 {
            self.plan(route, When::Next(count), fault);
        }
    }

    /// A share (0 to 1) of this route's calls meets this fault, until [`clear`](Self::clear): the same ones
    /// each time for the same seed.
    pub fn share(&self, route: &str, share: f64, seed: u64, fault: Fault) {
        self.plan(route, When::Share(share, fastrand::Rng::with_seed(seed)), fault);
    }

    /// No faults and no delays any more.
    pub fn clear(&self) {
        self.shared.look(|world| world.faults = Injected::default());
    }

    fn plan(&self, route: &str, when: When, fault: Fault) {
        self.shared.look(|world| world.faults.plans.push(Plan { route: route.to_owned(), when, fault }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_calls_of_a_route_meet_it_and_no_others() {
        let mut faults = Injected::default();
        let plan = |route: &str, when| Plan { route: route.to_owned(), when, fault: Fault::CutAfter };
        faults.plans.push(plan("POST /channels*", When::Next(2)));
        let routes =
            ["POST /channels/{channel}/messages", "GET /gateway", "POST /channels", "POST /channels"];
        let drawn = routes.map(|route| faults.draw(route).is_some());
        assert_eq!(drawn, [true, false, true, false]);
    }

    #[test]
    fn a_share_is_the_same_for_the_same_seed() {
        let run = |seed| {
            let mut faults = Injected::default();
            let when = When::Share(0.2, fastrand::Rng::with_seed(seed));
            faults.plans.push(Plan { route: "*".to_owned(), when, fault: Fault::Closed });
            (0..1000).map(|_| faults.draw("GET /gateway").is_some()).collect::<Vec<_>>()
        };
        let hits = run(7).into_iter().filter(|hit| *hit).count();
        assert!((150..250).contains(&hits), "{hits} of 1000 at 20 %");
        assert_eq!(run(7), run(7));
        assert_ne!(run(7), run(8));
    }
}
