//! Random loads: whatever comes and whatever the platform answers, the caps are kept and everything arrives once.

use super::simulated::{Call, LIMITS, Simulation, Thing, millis};
use bot_core::turn::Class;
use proptest::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

const CLASSES: [Class; 5] = [Class::Answer, Class::Decision, Class::Link, Class::Reminder, Class::Digest];

/// A thing and when it comes, in milliseconds.
fn thing() -> impl Strategy<Value = (u64, Thing)> {
    let kind = (0_usize..5, any::<bool>(), 1_u32..4);
    // Few chats, so that their own buckets matter; the last three are groups.
    (0_u64..20_000, 0_u32..20, kind).prop_map(|(at, chat, (class, edit, calls))| {
        let mut thing = Thing::new(0, chat, CLASSES[class]);
        (thing.edit, thing.group) = (edit && class == 0, chat >= 17);
        thing.calls = if thing.group { 1 } else { calls };
        (at, thing)
    })
}

/// Which calls the platform refuses, and for how many seconds.
fn refusals() -> impl Strategy<Value = HashMap<usize, u64>> {
    proptest::collection::hash_map(0_usize..200, 1_u64..40, 0..12)
}

fn run(load: Vec<(u64, Thing)>, refusals: HashMap<usize, u64>, latency: u64) -> Simulation {
    let refuse = move |call: usize, _, _: &Thing| refusals.get(&call).map(|wait| Duration::from_secs(*wait));
    let mut simulation = Simulation::new(Some(LIMITS), millis(latency), Box::new(refuse));
    for (key, (at, thing)) in (0..).zip(load) {
        simulation.comes(millis(at), Thing { key, ..thing });
    }
    simulation.run();
    simulation
}

/// The most calls within any time of this length.
fn most_within(times: &[Duration], length: Duration) -> usize {
    let ends = |start: usize| times.partition_point(|time| *time < times[start] + length);
    (0..times.len()).map(|start| ends(start) - start).max().unwrap_or(0)
}

fn times<'a>(calls: impl IntoIterator<Item = &'a Call>) -> Vec<Duration> {
    calls.into_iter().map(|call| call.at).collect()
}

fn by_chat(calls: &[Call], chosen: impl Fn(&Call) -> bool) -> BTreeMap<String, Vec<Duration>> {
    let mut by_chat: BTreeMap<String, Vec<Duration>> = BTreeMap::new();
    for call in calls.iter().filter(|call| chosen(call)) {
        by_chat.entry(call.thing.chat.id.clone()).or_default().push(call.at);
    }
    by_chat
}

/// Every refusal, as the times between which it holds, and for whom.
fn pauses(simulation: &Simulation) -> Vec<(Duration, Duration, String)> {
    let refused = simulation.calls.iter().filter_map(|call| {
        let from = call.at + simulation.latency();
        call.refused.map(|wait| (from, from + wait, call.thing.chat.id.clone()))
    });
    refused.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_cap_is_ever_exceeded(
        load in proptest::collection::vec(thing(), 1..160), refusals in refusals(), latency in 1_u64..400,
    ) {
        let simulation = run(load, refusals, latency);
        let calls = &simulation.calls;
        let messages = times(calls.iter().filter(|call| call.message));
        prop_assert!(most_within(&messages, Duration::from_secs(1)) <= 30);
        for (chat, times) in by_chat(calls, |call| call.message && !call.thing.group) {
            prop_assert!(most_within(&times, Duration::from_secs(1)) <= 1, "chat {chat}");
        }
        for (chat, times) in by_chat(calls, |call| !call.message && !call.thing.group) {
            prop_assert!(most_within(&times, Duration::from_secs(1)) <= 7, "edits in {chat}");
        }
        for (chat, times) in by_chat(calls, |call| call.thing.group) {
            prop_assert!(most_within(&times, Duration::from_secs(60)) <= 20, "group {chat}");
        }
    }

    #[test]
    fn no_group_gets_more_than_it_takes(
        load in proptest::collection::vec(thing(), 40..120), latency in 1_u64..400,
    ) {
        // All to two groups.
        let load = load.into_iter().map(|(at, thing)| {
            let chat = Thing::new(0, 17 + u32::from(thing.edit), thing.class).chat;
            (at, Thing { chat, group: true, calls: 1, ..thing })
        });
        let simulation = run(load.collect(), HashMap::new(), latency);
        for (chat, times) in by_chat(&simulation.calls, |_| true) {
            prop_assert!(most_within(&times, Duration::from_secs(60)) <= 20, "group {chat}");
        }
    }

    #[test]
    fn everything_arrives_once(
        load in proptest::collection::vec(thing(), 1..160), refusals in refusals(), latency in 1_u64..400,
    ) {
        let all = u32::try_from(load.len()).expect("few");
        let simulation = run(load, refusals, latency);
        let once: BTreeMap<u32, u32> = (0..all).map(|key| (key, 1)).collect();
        prop_assert_eq!(&simulation.arrived, &once);
        prop_assert!(simulation.queue.is_empty());
        prop_assert_eq!((simulation.queue.held(), simulation.queue.waiting()), (0, 0));
    }

    #[test]
    fn nobody_is_called_in_a_pause(
        load in proptest::collection::vec(thing(), 1..160), refusals in refusals(), latency in 1_u64..400,
    ) {
        let simulation = run(load, refusals, latency);
        let pauses = pauses(&simulation);
        for call in &simulation.calls {
            for (from, until, chat) in &pauses {
                let meant = *chat == call.thing.chat.id && *from <= call.at && call.at < *until;
                prop_assert!(!meant, "{call:?} in a pause of {from:?} to {until:?}");
            }
        }
    }

    #[test]
    fn one_chat_gets_its_answers_first_and_otherwise_what_was_said_first(
        load in proptest::collection::vec(thing(), 1..120), latency in 1_u64..400,
    ) {
        // All to the same chat at the same time: the order is seen bare.
        let load: Vec<_> = load.into_iter().map(|(_, thing)| {
            let chat = Thing::new(0, 1, thing.class).chat;
            (0, Thing { chat, group: false, ..thing })
        }).collect();
        // Only those that can be sent before the lease runs out are in one go.
        let load: Vec<_> = load.into_iter().take(5).collect();
        let simulation = run(load.clone(), HashMap::new(), latency);
        let mut wanted: Vec<u32> = (0..).take(load.len()).collect();
        wanted.sort_by_key(|key| load[*key as usize].1.class != Class::Answer);
        let mut order: Vec<u32> = simulation.calls.iter().map(|call| call.thing.key).collect();
        order.dedup();
        // The first is sent off before the others have come.
        prop_assert_eq!(order.len(), wanted.len());
        let rest: Vec<u32> = wanted.into_iter().filter(|key| *key != order[0]).collect();
        prop_assert_eq!(&order[1..], &rest[..]);
    }
}

#[test]
fn a_broadcast_takes_hardly_longer_than_the_cap_makes_it() {
    let mut simulation = Simulation::kind(Some(LIMITS));
    simulation.stored((0..2000).map(|key| Thing::new(key, key, Class::Reminder)));
    simulation.run();
    let last = simulation.calls.last().expect("calls").at.as_secs_f64();
    println!("2,000 messages in {last:.2} s, {:.2} a second", 2000.0 / last);
    assert_eq!(simulation.arrived.len(), 2000);
    assert!(last <= 1.05 * 2000.0 / 28.0, "{last}");
}

#[test]
fn a_press_waits_for_no_broadcast() {
    let mut simulation = Simulation::kind(Some(LIMITS));
    simulation.stored((0..2000).map(|key| Thing::new(key, key, Class::Reminder)));
    // Five a second on the average, each at a time of its own: now and then some fall together.
    let mut dice = 20_270_428_u64;
    for press in 10_000..10_400_u32 {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        simulation.comes(millis((dice >> 33) % 80_000), Thing::new(press, press, Class::Answer));
    }
    simulation.run();
    let waits = simulation.waits(|thing| thing.class == Class::Answer);
    let p99 = waits[waits.len() * 99 / 100];
    let last = simulation.calls.iter().rfind(|call| call.thing.class == Class::Reminder);
    let last = last.expect("calls").at.as_secs_f64();
    println!("answers wait {:?} (median), {p99:?} (p99), {:?} at most", waits[200], waits[399]);
    println!("2,000 messages beside them in {last:.2} s, {:.2} a second", 2000.0 / last);
    assert!(p99 <= millis(72), "two turns of the bucket: {p99:?}");
    assert!(last <= 1.05 * 2000.0 / 23.0, "{last}");
}

#[test]
fn a_throttled_chat_delays_nobody_else() {
    let refuse = |_: usize, thing: &Thing| (thing.key == 0).then_some(Duration::from_secs(10));
    let mut first = true;
    let refuse_once = move |call: usize, _, thing: &Thing| {
        let wait = refuse(call, thing).filter(|_| first);
        first &= wait.is_none();
        wait
    };
    let load = || (0..100).map(|key| Thing::new(key, key, Class::Reminder));
    let mut kind = Simulation::kind(Some(LIMITS));
    kind.stored(load());
    kind.run();
    let mut throttled = Simulation::new(Some(LIMITS), millis(50), Box::new(refuse_once));
    throttled.stored(load());
    throttled.run();
    let others = |simulation: &Simulation| -> Vec<Duration> {
        simulation.calls.iter().filter(|call| call.thing.key != 0).map(|call| call.at).collect()
    };
    assert_eq!(others(&throttled), others(&kind));
    let tries: Vec<Duration> = times(throttled.calls.iter().filter(|call| call.thing.key == 0));
    assert_eq!(tries, [millis(0), millis(10_050)]);
}

#[test]
fn a_refusal_now_and_then_costs_nothing_but_the_call() {
    // One call in fifty is refused, never two within a second; the last pause ends before the broadcast does.
    let refuse = |call: usize, _, _: &Thing| {
        (call % 50 == 7 && call < 800).then(|| Duration::from_secs(1 + call as u64 % 40))
    };
    let mut simulation = Simulation::new(Some(LIMITS), millis(50), Box::new(refuse));
    simulation.stored((0..2000).map(|key| Thing::new(key, key, Class::Reminder)));
    simulation.run();
    let refused = simulation.calls.iter().filter(|call| call.refused.is_some()).count();
    let last = simulation.calls.last().expect("calls").at.as_secs_f64();
    let perfect = simulation.calls.len() as f64 / 28.0;
    println!("2,000 messages and {refused} refusals in {last:.2} s, perfect would be {perfect:.2} s");
    assert_eq!((simulation.arrived.len(), refused), (2000, 16));
    assert!(last <= 1.05 * perfect, "{last}");
}
