//! The courier on a real SQLite: who gets what, in which order, when platforms misbehave and clocks jump.

use bot_core::capabilities::Capabilities;
use bot_core::house::House;
use bot_core::ids::{Address, ParcelId};
use bot_core::message::{Incoming, Input};
use bot_core::seal::Key;
use courier::{
    Bot, BoxFuture, Bucket, Clock, Delivery, DeliveryCounts, DemoClock, Limits, Platform, Sent, StillClock,
};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use store::Database;
use tempfile::TempDir;

/// Limits that make nobody wait long, apart from those of a single chat.
fn limits(chat: Bucket) -> Limits {
    let much = Bucket::per_second(1000, 100);
    Limits { messages: much, chat, group: much, edits: much, chat_edits: much, free_answers: false }
}

/// A platform that keeps what it delivers and misbehaves for some people.
#[derive(Default)]
struct Pretend {
    limits: Option<Limits>,
    /// How long it puts off the next call to somebody.
    refuses: Mutex<HashMap<String, Duration>>,
    delivered: Mutex<Vec<(String, ParcelId)>>,
    tried: Mutex<Vec<String>>,
}

impl Pretend {
    fn delivered_to(&self, who: &str) -> Vec<ParcelId> {
        let delivered = self.delivered.lock().unwrap_or_else(PoisonError::into_inner);
        delivered.iter().filter(|(to, _)| to == who).map(|(_, parcel)| *parcel).collect()
    }

    fn refuse(&self, who: &str, wait: Duration) {
        self.refuses.lock().unwrap_or_else(PoisonError::into_inner).insert(who.to_owned(), wait);
    }

    fn tries(&self, who: &str) -> usize {
        self.tried.lock().unwrap_or_else(PoisonError::into_inner).iter().filter(|to| *to == who).count()
    }
}

impl Platform for Pretend {
    fn name(&self) -> &'static str {
        "web"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            text_length: 4096,
            buttons_in_row: 3,
            label_length: 64,
            edits: false,
            reaches_away: true,
            files: true,
            dialogs: false,
            uploads: true,
        }
    }

    fn limits(&self) -> Option<Limits> {
        self.limits
    }

    fn send<'a>(&'a self, Delivery { to, parcel, .. }: Delivery<'a>) -> BoxFuture<'a, Sent> {
        Box::pin(async move {
            self.tried.lock().unwrap_or_else(PoisonError::into_inner).push(to.id.clone());
            match to.id.as_str() {
                "panics" => panic!("this platform has a fault"),
                "impatient" => return Sent::Away(Duration::ZERO),
                "gone" => return Sent::Gone,
                _ => {}
            }
            let refused = self.refuses.lock().unwrap_or_else(PoisonError::into_inner).remove(&to.id);
            if let Some(wait) = refused {
                return Sent::Throttled(wait);
            }
            self.delivered.lock().unwrap_or_else(PoisonError::into_inner).push((to.id.clone(), parcel));
            Sent::Delivered(None)
        })
    }
}

struct World {
    bot: Arc<Bot<Database>>,
    clock: Arc<DemoClock>,
    platform: Arc<Pretend>,
    _folder: TempDir,
}

impl World {
    async fn new() -> Self {
        Self::with(None).await
    }

    async fn with(limits: Option<Limits>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("zapis.db").display());
        let store = Arc::new(Database::open(&url).await.expect("a database"));
        let house = Arc::new(House::open(None, Key::new([7; 32]), None).expect("the words"));
        let now: Timestamp = "2027-04-20T10:00:00Z".parse().expect("a timestamp");
        let clock = Arc::new(DemoClock::over(StillClock(now)));
        let platform = Arc::new(Pretend { limits, ..Pretend::default() });
        let bot = Bot::new(store, house, clock.clone(), vec![platform.clone() as Arc<dyn Platform>]);
        Self { bot, clock, platform, _folder: folder }
    }

    /// Another process on the same database, on a platform without limits.
    fn successor(&self) -> (Arc<Bot<Database>>, Arc<Pretend>) {
        let platform = Arc::new(Pretend::default());
        let (store, house) = (self.bot.store.clone(), self.bot.house.clone());
        let platforms = vec![platform.clone() as Arc<dyn Platform>];
        (Bot::new(store, house, self.clock.clone(), platforms), platform)
    }

    async fn says(&self, who: &str, update: &str, text: &str) -> courier::Handled {
        let incoming = Incoming {
            update: update.to_owned(),
            from: Address::new("web", who),
            locale_hint: Some("en".to_owned()),
            name_hint: None,
            reply: None,
            input: Input::Text(text.to_owned()),
        };
        self.bot.handle(incoming).await.expect("a commit")
    }

    async fn settle(&self) {
        self.bot.settle_all().await.expect("settled");
    }

    async fn pass(&self, seconds: i64) {
        self.bot.advance(&self.clock, SignedDuration::from_secs(seconds)).await.expect("time passes");
    }

    async fn close(self) {
        self.bot.store.close().await;
    }
}

#[tokio::test]
async fn answers_come_in_the_order_of_what_was_said() {
    let world = World::new().await;
    for update in ["1", "2", "3"] {
        assert!(world.says("ola", update, "/help").await.replies > 0);
    }
    world.settle().await;
    let delivered = world.platform.delivered_to("ola");
    assert!(delivered.len() >= 3 && delivered.is_sorted(), "{delivered:?}");
    world.close().await;
}

#[tokio::test]
async fn an_update_that_comes_twice_is_answered_once() {
    let world = World::new().await;
    world.says("ola", "1", "/help").await;
    world.settle().await;
    let once = world.platform.delivered_to("ola").len();
    assert!(world.says("ola", "1", "/help").await.repeated);
    world.settle().await;
    assert_eq!(world.platform.delivered_to("ola").len(), once);
    world.close().await;
}

#[tokio::test]
async fn a_send_that_panics_stops_nobody_else_and_is_tried_again_later() {
    let world = World::new().await;
    world.says("panics", "1", "/help").await;
    world.says("ola", "2", "/help").await;
    world.settle().await;
    assert!(!world.platform.delivered_to("ola").is_empty());
    assert_eq!(world.platform.tries("panics"), 1, "not at once again");
    world.pass(60).await;
    let tries = world.platform.tries("panics");
    assert!((3..10).contains(&tries), "waiting doubles: {tries} tries in a minute");
    world.close().await;
}

#[tokio::test]
async fn a_platform_that_says_at_once_again_does_not_spin() {
    let world = World::new().await;
    world.says("impatient", "1", "/help").await;
    world.settle().await;
    assert_eq!(world.platform.tries("impatient"), 1);
    world.pass(10).await;
    assert!((5..=11).contains(&world.platform.tries("impatient")));
    world.close().await;
}

#[tokio::test]
async fn one_who_is_gone_is_not_tried_again() {
    let world = World::new().await;
    world.says("gone", "1", "/help").await;
    world.settle().await;
    world.pass(3600).await;
    assert_eq!(world.platform.tries("gone"), 1);
    world.close().await;
}

#[tokio::test]
async fn a_pushed_clock_arrives_where_it_was_pushed() {
    let world = World::new().await;
    let before = world.clock.now();
    world.pass(7 * 24 * 3600).await;
    assert_eq!(world.clock.now().duration_since(before), SignedDuration::from_hours(7 * 24));
    world.pass(-3600).await;
    assert_eq!(world.clock.now().duration_since(before), SignedDuration::from_hours(7 * 24), "never back");
    world.close().await;
}

#[tokio::test]
async fn a_running_bot_delivers_by_itself_and_finishes_what_is_in_flight() {
    let world = World::new().await;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let running = tokio::spawn(world.bot.clone().run(async {
        let _ = stopped.await;
    }));
    world.says("ola", "1", "/help").await;
    let _ = stop.send(());
    running.await.expect("no panic");
    assert!(!world.platform.delivered_to("ola").is_empty());
    world.close().await;
}

#[tokio::test]
async fn what_was_put_off_for_a_moment_is_sent_after_it_and_nobody_else_waits() {
    let world = World::with(Some(limits(Bucket::per_second(1000, 100)))).await;
    world.platform.refuse("ola", Duration::from_millis(300));
    world.says("ola", "1", "/help").await;
    world.says("jan", "2", "/help").await;
    world.settle().await;
    let (ola, jan) = (world.platform.delivered_to("ola"), world.platform.delivered_to("jan"));
    assert_eq!((ola.len(), world.platform.tries("ola")), (jan.len(), jan.len() + 1));
    let tried = world.platform.tried.lock().unwrap_or_else(PoisonError::into_inner).clone();
    assert_eq!(tried.last().map(String::as_str), Some("ola"), "{tried:?}");
    let (sent, throttled) = (u64::try_from(ola.len() + jan.len()).expect("few"), 1);
    let counts = DeliveryCounts { sent, throttled, ..DeliveryCounts::default() };
    assert_eq!(world.bot.delivery_counts(), counts);
    world.close().await;
}

#[tokio::test]
async fn what_was_put_off_for_long_is_given_back_and_keeps_its_order() {
    let world = World::with(Some(limits(Bucket::per_second(1000, 100)))).await;
    world.platform.refuse("ola", Duration::from_secs(120));
    world.says("ola", "1", "/help").await;
    world.says("ola", "2", "/help").await;
    world.settle().await;
    world.pass(100).await;
    assert_eq!(world.platform.tries("ola"), 1, "one refused call for a pause");
    let (bot, next) = world.successor();
    bot.settle_all().await.expect("settled");
    assert_eq!(next.tries("ola"), 0, "who comes next keeps the pause as well");
    bot.advance(&world.clock, SignedDuration::from_secs(21)).await.expect("time passes");
    let delivered = next.delivered_to("ola");
    assert!(delivered.len() >= 2 && delivered.is_sorted(), "{delivered:?}");
    world.close().await;
}

#[tokio::test]
async fn who_closes_gives_back_at_once_what_waits() {
    let world =
        World::with(Some(limits(Bucket { every: Duration::from_secs(10), ..Bucket::per_second(1, 1) })))
            .await;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let running = tokio::spawn(world.bot.clone().run(async {
        let _ = stopped.await;
    }));
    for update in ["1", "2", "3"] {
        world.says("ola", update, "/help").await;
    }
    assert!(world.bot.delivery_counts().waiting > 0);
    let _ = stop.send(());
    running.await.expect("no panic");
    let before = world.platform.delivered_to("ola");
    assert_eq!(before.len(), 1);
    // Whoever comes next finds them free, although no lease has run out: the clock stands still.
    let (bot, next) = world.successor();
    bot.settle_all().await.expect("settled");
    let after = next.delivered_to("ola");
    assert!(after.len() >= 2 && after.is_sorted(), "{after:?}");
    assert!(before[0] < after[0]);
    world.close().await;
}
