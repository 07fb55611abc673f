use crate::support::*;
use bot_core::facts::{Facts, Need};
use bot_core::ids::*;
use bot_core::model::{Registration, Seats, State, StateName};
use bot_core::port::*;
use bot_core::turn::{Change, Turn};
use std::collections::{BTreeMap, BTreeSet};

/// The rule of an open meeting, as short as it can be said.
fn sign_up(facts: &Facts) -> Result<Turn, Need> {
    let person = facts.me.as_ref().expect("somebody acts").person;
    if facts.registration_of(make::MEETING, person)?.is_some() {
        return Ok(Turn::default());
    }
    let capacity = facts.catalogue.meeting(make::MEETING).expect("is there").definition.capacity;
    let seats = facts.seats(make::MEETING)?;
    let state = match seats.is_full(capacity) {
        false => State::Accepted,
        true => State::Waitlisted { queue: seats.last_queue + 1 },
    };
    Ok(changes(vec![make::registered(make::MEETING, person, state)]))
}

pub async fn sixty_four_people_want_the_last_seats(house: &House) {
    const CAPACITY: u32 = 10;
    make::meeting_with(house, Some(CAPACITY)).await;
    let mut all = tokio::task::JoinSet::new();
    for number in 0..64 {
        let (database, work) =
            (house.database.clone(), house.work(account(&format!("person-{number}")), start(), sign_up));
        all.spawn(async move { database.commit(work).await.expect("commits") });
    }
    all.join_all().await;
    let registrations = house.facts(|facts| facts.registrations(make::MEETING).cloned()).await;
    let accepted = registrations.iter().filter(|one| one.state == State::Accepted).count();
    assert_eq!((registrations.len(), accepted), (64, 10));
    let queue: BTreeSet<i64> = registrations.iter().filter_map(|one| one.state.queue()).collect();
    assert_eq!(queue, (1..=54).collect());
    assert_counters_are_true(house).await;
}

pub async fn the_waiting_list_is_in_order(house: &House) {
    make::meeting_with(house, Some(0)).await;
    for who in ["anna", "olha", "ihar"] {
        house.decide(who, sign_up).await;
    }
    let (first, before) = house
        .facts(|facts| {
            Ok((facts.first_waiting(make::MEETING, 2)?.clone(), *facts.waiting_before(make::MEETING, 3)?))
        })
        .await;
    assert_eq!(first.iter().filter_map(|one| one.state.queue()).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(before, 2);
}

/// What is in the seats row is what can be counted.
async fn assert_counters_are_true(house: &House) {
    let (seats, registrations) = house
        .facts(|facts| Ok((*facts.seats(make::MEETING)?, facts.registrations(make::MEETING)?.clone())))
        .await;
    let counted = registrations.iter().fold(Seats::default(), |mut counted, one| {
        match one.state {
            State::Received => counted.received += 1,
            State::Accepted => counted.accepted += 1,
            State::Waitlisted { .. } => counted.waitlisted += 1,
            State::Declined => counted.declined += 1,
            State::Withdrawn => counted.withdrawn += 1,
        }
        counted
    });
    assert_eq!(Seats { last_queue: 0, ..seats }, counted);
}

/// A small generator, so that a failure can be repeated by its seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

pub async fn counters_follow_any_course_of_events(house: &House) {
    make::meeting_with(house, None).await;
    let mut dice = Dice(2026);
    let mut model: BTreeMap<i64, State> = BTreeMap::new();
    let mut queue = 0;
    for _ in 0..150 {
        let person = PersonId(1 + dice.roll(12) as i64);
        let before = model.get(&person.0).map(|state| state.name());
        if before.is_some() && dice.roll(8) == 0 {
            house.write(vec![Change::Erase(person)]).await;
            model.remove(&person.0);
            continue;
        }
        let state = state_of(&mut dice, &mut queue);
        let registration =
            Registration { name: "x".to_owned(), ..make::registration(make::MEETING, person, state) };
        let change = Change::Registration { registration: Box::new(registration), before };
        house.write(vec![Change::PersonWithoutAccount(person, "Anna Nowak".to_owned()), change]).await;
        model.insert(person.0, state);
    }
    let found = house.facts(|facts| facts.registrations(make::MEETING).cloned()).await;
    let found: BTreeMap<i64, State> = found.into_iter().map(|one| (one.person.0, one.state)).collect();
    assert_eq!(found, model);
    assert_counters_are_true(house).await;
    let seats = house.facts(|facts| facts.seats(make::MEETING).copied()).await;
    assert_eq!(seats.last_queue, queue);
}

fn state_of(dice: &mut Dice, queue: &mut i64) -> State {
    let name = StateName::ALL[dice.roll(5) as usize];
    if name == StateName::Waitlisted {
        *queue += 1;
    }
    State::from_stored(name, Some(*queue))
}
