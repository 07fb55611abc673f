//! Cards of meetings where many read along, on a real SQLite: shown once, kept up to date with few edits, whatever becomes of
//! their places.

mod support;

use anyhow::{Context, Result, anyhow};
use bot_core::capabilities::Capabilities;
use bot_core::facts::Facts;
use bot_core::ids::{Address, MeetingId, PostingId};
use bot_core::model::Answers;
use bot_core::operate::add_registration;
use bot_core::port::{Actor, Store};
use bot_core::posting::{NewPosting, PublicSay};
use bot_core::turn::{Change, Turn};
use courier::{Bot, BoxFuture, Bucket, Delivery, Limits, Platform, Sent, Showing, Shown};
use jiff::{SignedDuration, Timestamp, ToSpan};
use std::collections::VecDeque;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use support::world::World;

const FILE: &str = include_str!("../bot-core/src/meeting/file/testdata/komm-3.toml");
const NOW: &str = "2027-04-20T10:00:00Z";
const PLACE: &str = "-100";
const NAMES: [&str; 2] = ["Halyna", "Wiśniewska"];

/// What a place was shown.
#[derive(Debug, Clone, PartialEq)]
struct Show {
    place: String,
    /// The message that was edited.
    receipt: Option<String>,
    /// The whole card, as JSON.
    card: String,
}

/// What the platform does with a card that it would show otherwise.
#[derive(Debug, Clone)]
enum Fault {
    Answers(Shown),
    Panics,
}

/// A platform that keeps what it shows.
#[derive(Default)]
struct Board {
    limits: Option<Limits>,
    shows: Mutex<Vec<Show>>,
    faults: Mutex<VecDeque<Fault>>,
}

impl Board {
    fn shows(&self) -> Vec<Show> {
        self.shows.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn places(&self) -> Vec<String> {
        self.shows().into_iter().map(|show| show.place).collect()
    }

    /// What becomes of the next card.
    fn next(&self, fault: Fault) {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner).push_back(fault);
    }
}

impl Platform for Board {
    fn name(&self) -> &'static str {
        "telegram"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            text_length: 4096,
            buttons_in_row: 3,
            label_length: 64,
            edits: true,
            reaches_away: true,
            files: true,
            dialogs: false,
            uploads: true,
        }
    }

    fn limits(&self) -> Option<Limits> {
        self.limits
    }

    fn send<'a>(&'a self, _: Delivery<'a>) -> BoxFuture<'a, Sent> {
        Box::pin(std::future::ready(Sent::Delivered(None)))
    }

    fn show<'a>(&'a self, Showing { place, receipt, card, .. }: Showing<'a>) -> BoxFuture<'a, Shown> {
        Box::pin(async move {
            let fault = self.faults.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
            let card = serde_json::to_string(card).expect("JSON");
            let mut shows = self.shows.lock().unwrap_or_else(PoisonError::into_inner);
            shows.push(Show { place: place.id.clone(), receipt: receipt.map(str::to_owned), card });
            let count = shows.len();
            drop(shows);
            match fault {
                None => Shown::There(receipt.map_or_else(|| format!("message {count}"), str::to_owned)),
                Some(Fault::Answers(shown)) => shown,
                Some(Fault::Panics) => panic!("this platform has a fault"),
            }
        })
    }
}

/// A world with the meeting `komm-3` in it.
async fn world(limits: Option<Limits>) -> Result<(World, Arc<Board>)> {
    let board = Arc::new(Board { limits, ..Board::default() });
    let world = World::on(NOW.parse()?, board.clone()).await?;
    import(&world, FILE).await?;
    Ok((world, board))
}

async fn import(world: &World, file: &str) -> Result<()> {
    world
        .import(file, Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/bot-core/src/meeting/file/testdata")))
        .await
}

/// Posts the card of the meeting, without letting anything happen.
async fn post(world: &World, place: &str, locale: &str, receipt: Option<&str>) -> Result<()> {
    put_up(world, place, locale, receipt, PublicSay::Card).await
}

async fn put_up(
    world: &World,
    place: &str,
    locale: &str,
    receipt: Option<&str>,
    say: fn(MeetingId) -> PublicSay,
) -> Result<()> {
    let (place, locale) = (Address::new("telegram", place), locale.to_owned());
    let receipt = receipt.map(str::to_owned);
    let decide = move |facts: &Facts| {
        let meeting = facts.catalogue.by_slug("komm-3").map(|meeting| meeting.id);
        let post = meeting.map(|meeting| {
            Change::Post(Box::new(NewPosting {
                id: PostingId(facts.fresh_id(1)),
                place: place.clone(),
                locale: locale.clone(),
                say: say(meeting),
                receipt: receipt.clone(),
            }))
        });
        Ok(Turn { changes: post.into_iter().collect(), ..Turn::default() })
    };
    world.bot.act(Actor::House, None, Box::new(decide)).await?;
    Ok(())
}

async fn sign_up(world: &World, number: u32) -> Result<()> {
    let name = format!("{} {} {number}", NAMES[0], NAMES[1]);
    let sign_up = move |facts: &Facts| {
        Ok(match add_registration(facts, "komm-3", &name, "phone", "pl", Answers::default())? {
            Ok(turn) => (turn, None),
            Err(refused) => (Turn::default(), Some(refused)),
        })
    };
    match world.bot.act_for(Actor::House, sign_up).await? {
        None => Ok(()),
        Some(refused) => Err(anyhow!(refused)),
    }
}

/// Somebody else's process on the same database.
fn successor(world: &World) -> (Arc<Bot<store::Database>>, Arc<Board>) {
    let board = Arc::new(Board::default());
    let platforms = vec![board.clone() as Arc<dyn Platform>];
    (Bot::new(world.bot.store.clone(), world.bot.house.clone(), world.clock.clone(), platforms), board)
}

fn minutes(count: i64) -> SignedDuration {
    SignedDuration::from_mins(count)
}

#[tokio::test]
async fn a_card_is_shown_once_and_edited_when_time_or_somebody_changes_it() -> Result<()> {
    let (world, board) = world(None).await?;
    post(&world, PLACE, "en", None).await?;
    world.settle().await?;
    let [first] = &board.shows()[..] else { panic!("{:?}", board.shows()) };
    assert_eq!((first.place.as_str(), &first.receipt), (PLACE, &None));
    assert!(first.card.contains("Third Coalition Meeting"), "{first:?}");
    world.wait(minutes(60)).await?;
    import(&world, &FILE.replace("Grupy formalne", "Wszystkie grupy formalne")).await?;
    world.wait(minutes(60)).await?;
    assert_eq!(board.shows().len(), 1, "what changed does not stand on the card");
    import(&world, &FILE.replace("Third Coalition", "Great Coalition")).await?;
    let [_, second] = &board.shows()[..] else { panic!("{:?}", board.shows()) };
    assert_eq!(second.receipt.as_deref(), Some("message 1"));
    assert!(second.card.contains("Great Coalition Meeting"), "{second:?}");
    world.wait(SignedDuration::from_hours(24 * 14)).await?;
    // Sign-up closes, the meeting begins, the meeting is over.
    assert_eq!(board.shows().len(), 5, "{:?}", board.shows());
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn fifty_sign_ups_make_few_edits_and_the_last_one_tells_how_many_seats_are_left() -> Result<()> {
    let (world, board) = world(None).await?;
    post(&world, PLACE, "en", None).await?;
    world.settle().await?;
    for number in 0..50 {
        sign_up(&world, number).await?;
        world.wait(SignedDuration::from_secs(1)).await?;
    }
    world.wait(minutes(1)).await?;
    let edits = board.shows().len() - 1;
    assert!((2..=18).contains(&edits), "one each three seconds, not one each: {edits}");
    let last = board.shows().pop().context("a card")?;
    assert!(last.card.contains("10 of 60"), "{last:?}");
    for show in board.shows() {
        for private in NAMES.iter().chain(&["s3cret", "zoom.example.org"]) {
            assert!(!show.card.contains(private), "{private} in {show:?}");
        }
    }
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn what_did_not_arrive_is_tried_again_later_and_stops_nobody_else() -> Result<()> {
    for fault in [
        Fault::Answers(Shown::Failed),
        Fault::Panics,
        Fault::Answers(Shown::Throttled(Duration::from_secs(2))),
    ] {
        let (world, board) = world(None).await?;
        board.next(fault.clone());
        post(&world, PLACE, "pl", None).await?;
        world.settle().await?;
        post(&world, "-200", "pl", None).await?;
        world.settle().await?;
        assert_eq!(board.places(), [PLACE, "-200"], "not at once again: {fault:?}");
        world.wait(minutes(1)).await?;
        assert_eq!(board.places(), [PLACE, "-200", PLACE], "{fault:?}");
        assert_eq!(board.shows()[2].receipt, None, "it is still new");
        world.wait(minutes(60)).await?;
        assert_eq!(board.shows().len(), 3, "{fault:?}");
        world.close().await;
    }
    Ok(())
}

#[tokio::test]
async fn a_place_that_says_wait_a_moment_gets_its_card_after_it() -> Result<()> {
    let much = Bucket::per_second(1000, 100);
    let limits = Limits {
        messages: much,
        chat: much,
        group: much,
        edits: much,
        chat_edits: much,
        free_answers: false,
    };
    let (world, board) = world(Some(limits)).await?;
    board.next(Fault::Answers(Shown::Throttled(Duration::from_millis(300))));
    for place in ["-100/7", "-100/8", "-200"] {
        post(&world, place, "pl", None).await?;
    }
    world.settle().await?;
    let mut places = board.places();
    let refused = places.remove(0);
    assert!(places.contains(&refused), "{refused} in {places:?}");
    places.sort();
    assert_eq!(places, ["-100/7", "-100/8", "-200"]);
    assert_eq!(world.bot.delivery_counts().throttled, 1);
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn a_moved_place_is_followed_with_all_that_stands_in_it() -> Result<()> {
    let (world, board) = world(None).await?;
    post(&world, PLACE, "pl", None).await?;
    world.settle().await?;
    board.next(Fault::Answers(Shown::Moved(Address::new("telegram", "-300"))));
    sign_up(&world, 1).await?;
    world.wait(minutes(1)).await?;
    assert_eq!(board.places(), [PLACE, PLACE, "-300"]);
    assert_eq!(board.shows()[2].receipt.as_deref(), Some("message 1"));
    sign_up(&world, 2).await?;
    world.wait(minutes(1)).await?;
    assert_eq!(board.places().last().map(String::as_str), Some("-300"));
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn what_is_gone_is_forgotten() -> Result<()> {
    let (world, board) = world(None).await?;
    post(&world, PLACE, "pl", None).await?;
    world.settle().await?;
    board.next(Fault::Answers(Shown::Gone));
    sign_up(&world, 1).await?;
    world.wait(minutes(1)).await?;
    sign_up(&world, 2).await?;
    world.wait(SignedDuration::from_hours(24 * 14)).await?;
    assert_eq!(board.shows().len(), 2);
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn what_somebody_shared_themselves_is_edited() -> Result<()> {
    let (world, board) = world(None).await?;
    post(&world, "inline/AbC", "pl", Some("AbC")).await?;
    world.settle().await?;
    sign_up(&world, 1).await?;
    world.wait(minutes(1)).await?;
    let shows = board.shows();
    assert_eq!(shows.len(), 2);
    assert!(shows.iter().all(|show| show.receipt.as_deref() == Some("AbC")), "{shows:?}");
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn what_a_process_died_with_is_shown_when_its_lease_runs_out() -> Result<()> {
    let (world, board) = world(None).await?;
    post(&world, PLACE, "pl", None).await?;
    let now: Timestamp = NOW.parse()?;
    // Another process takes it and dies.
    let taken = world.bot.store.claim_postings(&["telegram"], now, now + 45.seconds(), 10).await?;
    assert_eq!(taken.len(), 1);
    world.settle().await?;
    world.wait(SignedDuration::from_secs(40)).await?;
    assert_eq!(board.shows(), []);
    world.wait(SignedDuration::from_secs(10)).await?;
    assert_eq!(board.places(), [PLACE]);
    world.wait(minutes(60)).await?;
    assert_eq!(board.shows().len(), 1);
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn who_closes_gives_back_at_once_what_waits() -> Result<()> {
    let much = Bucket::per_second(1000, 100);
    let group = Bucket { every: Duration::from_secs(10), ..Bucket::per_second(1, 1) };
    let limits =
        Limits { messages: much, chat: much, group, edits: much, chat_edits: much, free_answers: false };
    let (world, board) = world(Some(limits)).await?;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    for topic in ["-100/1", "-100/2", "-100/3"] {
        post(&world, topic, "pl", None).await?;
    }
    let running = tokio::spawn(world.bot.clone().run(async {
        let _ = stopped.await;
    }));
    testkit::until("one card is shown and two wait", async || {
        (!board.shows().is_empty() && world.bot.delivery_counts().waiting == 2).then_some(())
    })
    .await?;
    let _ = stop.send(());
    running.await?;
    assert_eq!(board.shows().len(), 1, "the topics of a group share its limit");
    // Whoever comes next finds them free, although no lease has run out: the clock stands still.
    let (bot, next) = successor(&world);
    bot.settle_all().await?;
    let mut all = [board.places(), next.places()].concat();
    all.sort();
    assert_eq!(all, ["-100/1", "-100/2", "-100/3"]);
    world.close().await;
    Ok(())
}

const CALENDAR: &str = "calendar";

#[tokio::test]
async fn an_event_is_changed_with_its_meeting_and_by_no_sign_up_until_it_starts() -> Result<()> {
    let (world, board) = world(None).await?;
    put_up(&world, CALENDAR, "en", None, PublicSay::Event).await?;
    world.settle().await?;
    for number in 0..3 {
        sign_up(&world, number).await?;
        world.wait(minutes(1)).await?;
    }
    let [first] = &board.shows()[..] else { panic!("a sign-up is nothing to it: {:?}", board.shows()) };
    assert!(first.card.contains("2027-04-28T14:00:00Z") && !first.card.contains("s3cret"), "{first:?}");
    import(&world, &FILE.replace("2027-04-28T1", "2027-04-29T1")).await?;
    put_up(&world, CALENDAR, "pl", None, PublicSay::Event).await?;
    world.wait(minutes(1)).await?;
    let shows = board.shows();
    assert!(
        shows[1..].iter().all(|show| show.receipt.as_deref() == Some("message 1")),
        "one event: {shows:?}"
    );
    let last = shows.last().context("an edit")?;
    assert!(last.card.contains("2027-04-29T14:00:00Z") && last.card.contains("III Spotkanie"), "{last:?}");
    world.wait(SignedDuration::from_hours(24 * 14)).await?;
    sign_up(&world, 9).await?;
    import(&world, &FILE.replace("2027-04-28T1", "2027-04-29T1").replace("Third", "Great")).await?;
    world.wait(minutes(60)).await?;
    assert_eq!(
        board.shows().len(),
        shows.len(),
        "nothing closes, starts or ends there, and nothing is changed"
    );
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn a_cancelled_event_is_called_off_once_and_stands_anew_if_it_takes_place_after_all() -> Result<()> {
    let (world, board) = world(None).await?;
    put_up(&world, CALENDAR, "en", None, PublicSay::Event).await?;
    world.settle().await?;
    world.cancel("komm-3", "The speaker is ill.").await?;
    world.wait(minutes(1)).await?;
    put_up(&world, CALENDAR, "uk", None, PublicSay::Event).await?;
    world.wait(minutes(60)).await?;
    let [_, off] = &board.shows()[..] else { panic!("once: {:?}", board.shows()) };
    assert_eq!(off.receipt.as_deref(), Some("message 1"));
    assert!(off.card.contains("\"cancelled\":true"), "{off:?}");
    import(&world, FILE).await?;
    world.wait(minutes(1)).await?;
    let [_, _, anew] = &board.shows()[..] else { panic!("it takes place: {:?}", board.shows()) };
    assert_eq!(anew.receipt, None);
    assert!(anew.card.contains("\"cancelled\":false"), "{anew:?}");
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn an_event_that_nobody_saw_is_not_called_off_and_one_without_a_date_waits_for_it() -> Result<()> {
    let (world, board) = world(None).await?;
    world.cancel("komm-3", "The speaker is ill.").await?;
    put_up(&world, CALENDAR, "en", None, PublicSay::Event).await?;
    world.wait(minutes(60)).await?;
    assert_eq!(board.shows(), []);
    let undated = |line: &&str| !["starts ", "ends "].iter().any(|key| line.starts_with(key));
    import(&world, &FILE.lines().filter(undated).collect::<Vec<_>>().join("\n")).await?;
    world.wait(minutes(60)).await?;
    assert_eq!(board.shows(), []);
    import(&world, FILE).await?;
    world.wait(minutes(1)).await?;
    assert_eq!(board.places(), [CALENDAR]);
    world.close().await;
    Ok(())
}
