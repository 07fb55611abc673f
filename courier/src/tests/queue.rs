//! The queue, rule by rule.

use super::simulated::{LIMITS, PATIENCE, Thing, millis};
use crate::limits::{Bucket, Limits};
use crate::pace;
use crate::queue::{Next, Queue};
use bot_core::turn::Class;
use jiff::Timestamp;
use std::time::Duration;
use tokio::time::Instant;

fn filled(limits: Option<Limits>, things: Vec<Thing>) -> (Queue<Thing>, Instant) {
    let (mut queue, now) = (Queue::new(limits), Instant::now());
    queue.take_in(things, Timestamp::UNIX_EPOCH, now + PATIENCE);
    (queue, now)
}

/// What goes at `now`.
fn gone(queue: &mut Queue<Thing>, now: Instant) -> Vec<u32> {
    let go = || match queue.next(now) {
        Next::Go(held) => Some(held.item.key),
        _ => None,
    };
    std::iter::from_fn(go).collect()
}

#[test]
fn to_one_chat_one_goes_after_the_other_and_answers_overtake() {
    let things = vec![
        Thing::new(1, 7, Class::Decision),
        Thing::new(2, 7, Class::Decision),
        Thing::new(3, 7, Class::Answer),
        Thing::new(4, 8, Class::Decision),
    ];
    let chat = things[0].chat.clone();
    let (mut queue, now) = filled(None, things);
    assert_eq!(gone(&mut queue, now), [3, 4]);
    assert!(queue.done(&chat, 1));
    assert_eq!(gone(&mut queue, now), [1]);
    assert!(queue.done(&chat, 1));
    assert_eq!(gone(&mut queue, now), [2]);
}

#[test]
fn the_most_urgent_goes_first_and_takes_along_what_stands_before_it() {
    let things = vec![
        Thing::new(1, 1, Class::Digest),
        Thing::new(2, 2, Class::Link),
        Thing::new(3, 3, Class::Digest),
        Thing::new(4, 3, Class::Decision),
        Thing::new(5, 5, Class::Answer),
    ];
    let (mut queue, now) = filled(None, things);
    assert_eq!(gone(&mut queue, now), [5, 3, 2, 1]);
}

#[test]
fn what_is_leased_again_on_its_way_is_sent_once_and_settled_under_the_newer_fence() {
    let thing = Thing::new(1, 7, Class::Answer);
    let (mut queue, now) = filled(None, vec![thing.clone()]);
    assert_eq!(gone(&mut queue, now), [1]);
    let again = Thing { fence: 2, ..thing.clone() };
    queue.take_in(vec![again], Timestamp::UNIX_EPOCH, now + PATIENCE);
    assert_eq!(gone(&mut queue, now), [0; 0]);
    assert_eq!((queue.fence(1), queue.held()), (Some(2), 1));
    assert!(!queue.done(&thing.chat, 1), "it has to be settled again");
    assert!(queue.done(&thing.chat, 2));
    assert!(queue.is_empty());
}

#[test]
fn what_is_leased_again_while_it_waits_may_wait_longer() {
    let thing = Thing::new(1, 7, Class::Answer);
    let (mut queue, now) = filled(None, vec![thing.clone()]);
    let again = Thing { fence: 2, ..thing };
    queue.take_in(vec![again], Timestamp::UNIX_EPOCH, now + 2 * PATIENCE);
    match queue.next(now + PATIENCE) {
        Next::Go(held) => assert_eq!(held.fence, 2),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_pause_that_outlasts_the_lease_gives_the_whole_chat_back_until_it_is_over() {
    let (first, behind) = (Thing::new(1, 7, Class::Reminder), Thing::new(2, 7, Class::Link));
    let chat = first.chat.clone();
    let (mut queue, now) = filled(Some(LIMITS), vec![first, behind, Thing::new(3, 8, Class::Reminder)]);
    let Next::Go(held) = queue.next(now) else { panic!("nothing goes") };
    let later = now + millis(50);
    assert!(queue.refused(&chat, Duration::from_secs(60), later));
    queue.put_back(held);
    let Next::LetGo(held, wait) = queue.next(later) else { panic!("nothing is let go") };
    assert_eq!(held.iter().map(|held| held.item.key).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(wait, Duration::from_secs(60));
    assert_eq!(gone(&mut queue, later), [3]);
}

#[test]
fn what_waited_too_long_is_given_back_at_once() {
    let (mut queue, now) = filled(Some(LIMITS), vec![Thing::new(1, 7, Class::Reminder)]);
    match queue.next(now + PATIENCE) {
        Next::LetGo(held, wait) => assert_eq!((held.len(), wait), (1, Duration::ZERO)),
        other => panic!("{other:?}"),
    }
    assert!(queue.is_empty());
}

#[test]
fn edits_refused_in_two_chats_together_count_as_messages() {
    let presses = |from: u32| (from..from + 40).map(|key| Thing::new(key, key, Class::Answer).edit());
    let (mut queue, now) = filled(Some(LIMITS), presses(0).collect());
    assert_eq!(gone(&mut queue, now).len(), 40, "edits are not counted as messages");
    for (chat, wait) in [(3_u32, 3), (4, 5)] {
        queue.refused(&Thing::new(0, chat, Class::Answer).chat, Duration::from_secs(wait), now);
    }
    for key in 0..40 {
        assert!(queue.done(&Thing::new(key, key, Class::Answer).chat, 1));
    }
    queue.take_in(presses(100).collect(), Timestamp::UNIX_EPOCH, now + PATIENCE);
    assert_eq!(gone(&mut queue, now).len(), 2, "the burst of messages");
    queue.drain();
    let trusted = now + Duration::from_secs(601);
    queue.take_in(presses(200).collect(), Timestamp::UNIX_EPOCH, trusted + PATIENCE);
    assert_eq!(gone(&mut queue, trusted).len(), 40, "no longer after ten minutes");
}

#[test]
fn one_chat_refused_twice_pauses_itself_alone() {
    let (mut queue, now) =
        filled(Some(LIMITS), vec![Thing::new(1, 1, Class::Answer), Thing::new(2, 2, Class::Answer)]);
    let Next::Go(held) = queue.next(now) else { panic!("nothing goes") };
    queue.refused(&held.item.chat, Duration::from_secs(3), now);
    queue.refused(&held.item.chat, Duration::from_secs(3), now + millis(500));
    queue.put_back(held);
    assert_eq!(gone(&mut queue, now + millis(500)), [2]);
}

#[test]
fn after_a_bulk_message_an_answer_goes_at_once_and_the_next_bulk_message_makes_up_for_it() {
    let (mut queue, now) =
        filled(Some(LIMITS), vec![Thing::new(1, 1, Class::Digest), Thing::new(2, 2, Class::Digest)]);
    assert_eq!(gone(&mut queue, now), [1], "one of the burst is kept");
    queue.take_in(vec![Thing::new(3, 3, Class::Answer)], Timestamp::UNIX_EPOCH, now + PATIENCE);
    assert_eq!(gone(&mut queue, now), [3]);
    assert_eq!(queue.next(now), Next::At(now + LIMITS.messages.every * 2));
}

#[test]
fn hands_are_kept_for_answers() {
    let bulk = |key| Thing::new(key, key, Class::Digest);
    let (mut queue, now) = filled(None, (0..100).map(bulk).collect());
    assert_eq!(gone(&mut queue, now).len(), pace::SIDE_BY_SIDE - pace::KEPT_FOR_ANSWERS);
    let answers = (200..600).map(|key| Thing::new(key, key, Class::Answer)).collect();
    queue.take_in(answers, Timestamp::UNIX_EPOCH, now + PATIENCE);
    let gone = gone(&mut queue, now);
    assert_eq!(gone.len(), pace::KEPT_FOR_ANSWERS);
    assert!(gone.iter().all(|key| *key >= 200), "{gone:?}");
}

#[test]
fn who_waits_for_a_further_call_holds_no_hand() {
    let much = Bucket::per_second(1000, 1000);
    let limits = Limits { messages: much, edits: much, ..LIMITS };
    let hands = u32::try_from(pace::SIDE_BY_SIDE).expect("few");
    let answers = |from: u32| (from..from + hands).map(|key| Thing::new(key, key, Class::Answer));
    let (mut queue, now) = filled(Some(limits), answers(0).collect());
    assert_eq!(gone(&mut queue, now).len(), pace::SIDE_BY_SIDE);
    let all_ask = answers(0).all(|thing| queue.ask(&thing.chat));
    assert!(all_ask);
    queue.take_in(answers(1000).map(Thing::edit).collect(), Timestamp::UNIX_EPOCH, now + PATIENCE);
    assert_eq!(gone(&mut queue, now).len(), pace::SIDE_BY_SIDE);
    let later = now + Duration::from_secs(1);
    for thing in answers(0) {
        assert_eq!(queue.next(later), Next::Again(thing.chat));
    }
    queue.take_in(vec![Thing::new(5000, 5000, Class::Answer)], Timestamp::UNIX_EPOCH, later + PATIENCE);
    assert!(gone(&mut queue, later).is_empty(), "all hands are full");
    assert!(answers(0).chain(answers(1000)).all(|thing| queue.done(&thing.chat, 1)));
    assert_eq!(gone(&mut queue, later), [5000]);
}

#[test]
fn answers_that_count_nowhere_go_whoever_else_is_refused() {
    let limits = Limits { free_answers: true, ..LIMITS };
    let posts = (1..=5).map(|key| Thing::new(key, key, Class::Reminder));
    let (mut queue, start) = filled(Some(limits), posts.collect());
    let (mut now, mut refused) = (start, 0);
    while refused < 5 {
        match queue.next(now) {
            Next::At(later) => now = later,
            Next::Go(held) => {
                queue.refused(&held.item.chat, Duration::from_secs(30), now);
                queue.put_back(held);
                refused += 1;
            }
            Next::LetGo(..) => {}
            other => panic!("{other:?}"),
        }
    }
    let answers = |from: u32| (from..from + 20).map(|key| Thing::new(key, key, Class::Answer));
    queue.take_in(answers(100).map(Thing::edit).collect(), Timestamp::UNIX_EPOCH, now + PATIENCE);
    assert_eq!(gone(&mut queue, now).len(), 20, "all at once, in the midst of a pause");
    queue.take_in(answers(200).collect(), Timestamp::UNIX_EPOCH, now + PATIENCE);
    assert!(gone(&mut queue, now).is_empty(), "a message waits for its end");
}

#[test]
fn what_was_held_up_does_not_depart_all_at_once() {
    let (mut queue, now) = filled(Some(LIMITS), Vec::new());
    let departed = (0..100).filter(|_| queue.depart(now).is_none()).count();
    assert_eq!(departed, 30, "the rate and the burst");
    let later = queue.depart(now + millis(20)).expect("the second is full");
    assert!(later > now + Duration::from_secs(1));
    assert_eq!(queue.depart(later), None);
    let (mut free, now) = filled(None, Vec::new());
    assert!((0..100).all(|_| free.depart(now).is_none()), "no limits");
}

#[test]
fn an_edit_that_becomes_a_message_takes_its_turn_and_a_message_does_not_wait_twice() {
    let (edit, message) = (Thing::new(1, 1, Class::Answer).edit(), Thing::new(2, 2, Class::Answer));
    let (mut queue, now) = filled(Some(LIMITS), vec![edit.clone(), message.clone()]);
    assert_eq!(gone(&mut queue, now), [1, 2]);
    assert!(!queue.ask_instead(&message.chat));
    assert!(queue.ask_instead(&edit.chat));
    assert_eq!(queue.next(now), Next::Again(edit.chat.clone()));
    assert!(!queue.ask_instead(&edit.chat), "it is a message now");
    assert!(queue.ask(&edit.chat));
    assert_eq!(queue.next(now), Next::At(now + Duration::from_secs(1)), "one a second for each chat");
}

#[test]
fn in_a_group_edits_count_as_well() {
    let post = |key| Thing::new(key, 9, Class::Digest).for_group().edit();
    let (mut queue, mut now) = filled(Some(LIMITS), (0..3).map(post).collect());
    let mut times = Vec::new();
    let start = now;
    while !queue.is_empty() {
        match queue.next(now) {
            Next::Go(held) => {
                times.push((now - start).as_millis());
                assert!(queue.done(&held.item.chat, 1));
            }
            Next::At(time) => now = time,
            Next::LetGo(..) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(times, [0, 0, 3333]);
}

#[test]
fn no_more_is_held_than_can_soon_be_sent() {
    let (mut queue, now) = filled(Some(LIMITS), Vec::new());
    assert_eq!(queue.room(now), Some((223, 223)));
    queue.take_in(vec![Thing::new(1, 1, Class::Digest)], Timestamp::UNIX_EPOCH, now + PATIENCE);
    assert_eq!(queue.room(now), Some((222, 223)));
    assert_eq!(Queue::<Thing>::new(None).room(now), None);
}
