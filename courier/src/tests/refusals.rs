//! Platforms that refuse: one call in five, or everybody for a minute.

use super::simulated::{Call, LIMITS, Simulation, Thing, millis};
use bot_core::turn::Class;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::Duration;

const PEOPLE: u32 = 2000;
const LATENCY: Duration = Duration::from_millis(50);

fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

/// A number that looks like chance (SplitMix64).
fn dice(seed: u64, key: u32, nth: u32) -> u64 {
    let dice = (seed << 48 | u64::from(key) << 16 | u64::from(nth)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let dice = (dice ^ (dice >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let dice = (dice ^ (dice >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    dice ^ (dice >> 31)
}

/// Whether the so many-th call for something is refused, as one in five is; and the pause that comes with a refusal:
/// 1 to 40 s.
fn answer(seed: u64, key: u32, nth: u32) -> (bool, Duration) {
    let dice = dice(seed, key, nth);
    (dice.is_multiple_of(5), seconds(1 + dice / 5 % 40))
}

/// A broadcast to a platform that refuses one call in five, and between `down` all.
fn broadcast(seed: u64, down: std::ops::Range<Duration>) -> Simulation {
    let mut tries: HashMap<u32, u32> = HashMap::new();
    let refuse = move |_, at: Duration, thing: &Thing| {
        let nth = tries.entry(thing.key).or_default();
        let (refused, wait) = answer(seed, thing.key, *nth);
        *nth += 1;
        (refused || down.contains(&at)).then_some(wait)
    };
    let mut simulation = Simulation::new(Some(LIMITS), LATENCY, Box::new(refuse));
    simulation.stored((0..PEOPLE).map(|key| Thing::new(key, key, Class::Reminder)));
    simulation
}

/// When the last message of that broadcast arrives if no slot of the rate is left unused while any chat is out of its
/// pause, those first who wait longest: no leases, no outbox, nothing to look for.
fn perfect(seed: u64) -> Duration {
    let mut waiting: BTreeSet<(Duration, u32, u32)> =
        (0..PEOPLE).map(|key| (Duration::ZERO, key, 0)).collect();
    let (mut now, mut last) = (Duration::ZERO, Duration::ZERO);
    while let Some((ready, key, nth)) = waiting.pop_first() {
        now = now.max(ready);
        match answer(seed, key, nth) {
            (true, wait) => drop(waiting.insert((now + LATENCY + wait, key, nth + 1))),
            (false, _) => last = last.max(now + LATENCY),
        }
        now += LIMITS.messages.every;
    }
    last
}

fn refused(calls: &[Call]) -> impl Iterator<Item = (&Call, Duration)> {
    calls.iter().filter_map(|call| call.refused.map(|wait| (call, call.at + LATENCY + wait)))
}

/// Nobody is called in their own pause.
fn keeps_the_pauses(simulation: &Simulation) {
    let mut paused: BTreeMap<&str, Duration> = BTreeMap::new();
    let mut until = refused(&simulation.calls).peekable();
    for call in &simulation.calls {
        let chat = call.thing.chat.id.as_str();
        assert!(paused.get(chat).is_none_or(|until| *until <= call.at), "{call:?} in {paused:?}");
        if let Some((_, until)) = until.next_if(|(refused, _)| std::ptr::eq(*refused, call)) {
            paused.insert(chat, until);
        }
    }
}

fn arrived_once(simulation: &Simulation, keys: impl Iterator<Item = u32>) {
    assert_eq!(simulation.arrived, keys.map(|key| (key, 1)).collect());
}

#[test]
fn one_refusal_in_five_costs_hardly_more_than_the_pauses() {
    for seed in 0..4 {
        let mut simulation = broadcast(seed, Duration::ZERO..Duration::ZERO);
        simulation.run();
        arrived_once(&simulation, 0..PEOPLE);
        keeps_the_pauses(&simulation);
        let last = simulation.calls.last().expect("calls").at + LATENCY;
        let perfect = perfect(seed);
        println!("{} refusals: {last:.2?}, perfect {perfect:.2?}", refused(&simulation.calls).count());
        assert!(last <= perfect.mul_f64(1.05), "{last:?}, perfect {perfect:?}");
    }
}

#[test]
fn a_platform_that_refuses_everybody_is_hardly_called_and_goes_on_soon_after() {
    let (from, to) = (seconds(20), seconds(80));
    let mut simulation = broadcast(7, from..to);
    // Five presses a second, each of somebody else.
    let presses = PEOPLE..PEOPLE + 800;
    for (nth, press) in (0_u32..).zip(presses.clone()) {
        let thing = Thing::new(press, press, Class::Answer);
        let thing = if nth % 2 == 0 { thing.edit() } else { thing };
        simulation.comes(millis(200) * nth, thing);
    }
    simulation.run();
    arrived_once(&simulation, 0..PEOPLE + 800);
    keeps_the_pauses(&simulation);
    let while_down = refused(&simulation.calls).filter(|(call, _)| from <= call.at && call.at < to).count();
    let goes_on = simulation.calls.iter().find(|call| call.at >= to && call.refused.is_none());
    let goes_on = goes_on.expect("it goes on").at - to;
    println!("{while_down} refused calls in a minute; goes on {goes_on:.2?} after");
    assert!(while_down <= 30, "{while_down}");
    assert!(goes_on <= seconds(10), "{goes_on:?}");
    // Whoever pressed meanwhile is answered before the broadcast goes on, unless their own chat is told to wait.
    let paused: BTreeSet<u32> = refused(&simulation.calls).map(|(call, _)| call.thing.key).collect();
    let late = simulation.calls.iter().filter(|call| presses.contains(&call.thing.key));
    let late = late
        .filter(|call| !paused.contains(&call.thing.key))
        .max_by_key(|call| call.at.saturating_sub(simulation.came[&call.thing.key].max(to + goes_on)));
    let late = late.expect("presses");
    let waits = late.at.saturating_sub(simulation.came[&late.thing.key].max(to + goes_on));
    println!("the last of those who pressed meanwhile is answered {waits:.2?} after that");
    assert!(waits <= seconds(300 / 28 + 5), "{waits:?}");
}
