//! A crowd on the last seats, through the web chat of a real server.

#[path = "support/house.rs"]
mod house;
#[path = "support/web.rs"]
mod web;

use anyhow::{Context, Result, ensure};
use house::{House, SECRET, Serving, free_address};
use serde_json::Value;
use std::collections::BTreeSet;
use web::{Entry, Said, Visitor};

const PEOPLE: usize = 200;
const SEATS: usize = 20;
const WITHDRAWING: usize = 5;

/// Somebody of the crowd, and what the bot told them last.
struct Person {
    visitor: Visitor,
    last: Entry,
    sent: usize,
}

impl Person {
    async fn arrive(address: String) -> Result<Self> {
        let (visitor, last) = Visitor::arrive(&address, "komm-3").await?;
        let mut person = Self { visitor, last, sent: 0 };
        for label in ["Sign me up", "I have read this. Go on", "Myself", "I agree"] {
            person.press(label).await?;
        }
        Ok(person)
    }

    async fn press(&mut self, label: &str) -> Result<()> {
        let press = self.last.press(label)?;
        self.does(&press).await
    }

    async fn does(&mut self, what: &Said) -> Result<()> {
        self.sent += 1;
        self.visitor.send(&format!("n{}", self.sent), what).await?;
        self.last = self.visitor.told(self.last.seq(), |_| true).await?;
        Ok(())
    }

    async fn asks_for_the_link(mut self) -> Result<Self> {
        self.does(&Said::Text("send me the link".to_owned())).await?;
        Ok(self)
    }

    fn is_accepted(&self) -> bool {
        self.last.has("Accepted. You have a place.")
    }

    /// Their place on the waiting list, as they were told.
    fn place(&self) -> Option<usize> {
        let text = self.last.0.to_string();
        let digits = text.split("On the waiting list: number ").nth(1)?;
        digits.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
    }
}

/// Lets all of them do something at once.
async fn all<T, F>(people: Vec<T>, does: impl Fn(T) -> F) -> Result<Vec<Person>>
where
    F: Future<Output = Result<Person>> + Send + 'static,
{
    let doing: Vec<_> = people.into_iter().map(|person| tokio::spawn(does(person))).collect();
    let mut done = Vec::new();
    for one in doing {
        done.push(one.await??);
    }
    Ok(done)
}

async fn registrations(house: &House) -> Result<Vec<Value>> {
    Ok(serde_json::from_str(&house.ok(&["registrations", "list", "komm-3", "--json"], "").await?)?)
}

fn count(registrations: &[Value], state: &str) -> usize {
    registrations.iter().filter(|one| one["state"] == state).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_people_on_the_last_twenty_seats() -> Result<()> {
    let house = House::with_meeting(SEATS).await?;
    let address = free_address()?;
    let _serving = Serving::start(&house, &address, |launch| launch).await?;
    let crowd = all(vec![address.clone(); PEOPLE], Person::arrive).await?;
    let crowd = all(crowd, async |mut person: Person| {
        person.press("Send my sign-up").await?;
        Ok(person)
    })
    .await?;

    let (accepted, waiting): (Vec<Person>, Vec<Person>) = crowd.into_iter().partition(Person::is_accepted);
    assert_eq!((accepted.len(), waiting.len()), (SEATS, PEOPLE - SEATS));
    let places: BTreeSet<usize> = waiting.iter().filter_map(Person::place).collect();
    assert_eq!(places, (1..=PEOPLE - SEATS).collect(), "each place once");
    let listed = registrations(&house).await?;
    assert_eq!((count(&listed, "accepted"), count(&listed, "waitlisted")), (SEATS, PEOPLE - SEATS));

    let accepted = all(accepted, Person::asks_for_the_link).await?;
    let mut waiting = all(waiting, Person::asks_for_the_link).await?;
    links_reach_the_accepted_alone(&accepted, &waiting).await?;

    waiting.sort_by_key(|person| person.place());
    let leaving: Vec<Person> = accepted.into_iter().take(WITHDRAWING).collect();
    all(leaving, withdraw).await?;
    those_who_waited_longest_are_told(&waiting).await?;
    let listed = registrations(&house).await?;
    assert_eq!((count(&listed, "accepted"), count(&listed, "withdrawn")), (SEATS, WITHDRAWING));
    Ok(())
}

async fn links_reach_the_accepted_alone(accepted: &[Person], waiting: &[Person]) -> Result<()> {
    for person in accepted {
        let path = person.last.join_path().with_context(|| format!("no link in {:?}", person.last))?;
        let page = person.visitor.get(&path).await?;
        ensure!(format!("{page:?}").contains(SECRET), "{path} does not lead to the meeting: {page:?}");
    }
    for person in accepted.iter().chain(waiting) {
        let told = person.visitor.history().await?;
        ensure!(
            !told.iter().any(|entry| entry.has(SECRET)),
            "the link itself stands in a conversation: {told:#?}"
        );
    }
    for person in waiting {
        let told = person.visitor.history().await?;
        ensure!(!told.iter().any(|entry| entry.has("/j/")), "somebody who waits has a link: {told:#?}");
    }
    Ok(())
}

async fn withdraw(mut person: Person) -> Result<Person> {
    person.does(&Said::Text("I can't come".to_owned())).await?;
    person.press("Yes, cancel my sign-up").await?;
    let told = person.last.has("Your sign-up is cancelled");
    ensure!(told, "{:?}", person.last);
    Ok(person)
}

async fn those_who_waited_longest_are_told(waiting: &[Person]) -> Result<()> {
    for person in waiting.iter().take(WITHDRAWING) {
        let told = person
            .visitor
            .told(person.last.seq(), |entry| entry.has("A place is free, and it is yours."))
            .await;
        told.with_context(|| format!("place {:?} was not told", person.place()))?;
    }
    for person in waiting.iter().skip(WITHDRAWING) {
        let told = person.visitor.history().await?;
        ensure!(
            !told.iter().any(|entry| entry.has("it is yours")),
            "place {:?} jumped the queue",
            person.place()
        );
    }
    Ok(())
}
