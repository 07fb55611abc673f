//! Where the parts meet: the only place that names the database, and every platform.

mod discord;
mod pages;
mod running;
mod stop;
mod telegram;

pub use discord::{Discord, look_at_discord};
pub use pages::Pages;
pub use running::{Running, run_beside};
pub use stop::Stop;
pub use telegram::{Telegram, look_at_telegram};

use crate::config::Settings;
use crate::trouble::Trouble;
use bot_core::house::{House, HouseError};
use bot_core::seal::Key;
use courier::{Bot, Clock, Platform, RealClock};
use secrecy::ExposeSecret;
use std::sync::Arc;
use store::{Database, OpenError};

/// The bot, on whichever database.
pub type Zapis = Bot<Database>;

/// An open database, and the words. Close it.
pub struct Opened {
    /// The database.
    pub store: Arc<Database>,
    /// The words.
    pub house: Arc<House>,
}

impl Opened {
    /// Opens the database (made and brought up to date if need be) and reads the words.
    pub async fn open(settings: &Settings) -> Result<Self, Trouble> {
        Self::at(settings, settings.database_url.expose_secret(), public_url(settings)).await
    }

    /// The same with another database and another address of the pages.
    pub async fn at(settings: &Settings, url: &str, public_url: Option<String>) -> Result<Self, Trouble> {
        let store = Arc::new(Database::open(url).await?);
        match house(settings, &store, public_url).await {
            Ok(house) => Ok(Self { store, house: Arc::new(house) }),
            Err(trouble) => {
                store.close().await;
                Err(trouble)
            }
        }
    }

    /// A bot by `clock` that delivers through `platforms`.
    pub fn bot(&self, clock: Arc<dyn Clock>, platforms: Vec<Arc<dyn Platform>>) -> Arc<Zapis> {
        Bot::new(self.store.clone(), self.house.clone(), clock, platforms)
    }

    /// Closes the database. A SQLite file must not be moved or removed before.
    pub async fn close(&self) {
        self.store.close().await;
    }
}

async fn house(settings: &Settings, store: &Database, public_url: Option<String>) -> Result<House, Trouble> {
    let key = Key::new(store.house_key(random()?).await?);
    Ok(House::open(settings.locales_dir.as_deref(), key, public_url)?)
}

/// Runs `work` with a bot that decides and writes but delivers nothing: what it posts goes out by `zapis serve`.
pub async fn with_bot<T>(
    settings: &Settings,
    work: impl AsyncFnOnce(&Arc<Zapis>) -> Result<T, Trouble>,
) -> Result<T, Trouble> {
    let opened = Opened::open(settings).await?;
    let bot = opened.bot(Arc::new(RealClock), Vec::new());
    let result = work(&bot).await;
    opened.close().await;
    result
}

/// Where the pages are reached: as set, else where they are served.
fn public_url(settings: &Settings) -> Option<String> {
    let served = || settings.web_listen.as_ref().map(|listen| format!("http://{listen}"));
    settings.web_public_url.clone().or_else(served)
}

/// Fresh random bytes.
#[expect(clippy::disallowed_methods, reason = "the wiring: chance enters here")]
pub fn random() -> Result<[u8; 32], Trouble> {
    let mut bytes = [0; 32];
    let trouble = |error| {
        Trouble::new(
            format!("the system gives no randomness: {error}"),
            "getrandom",
            "run it on another system",
        )
    };
    getrandom::fill(&mut bytes).map_err(trouble)?;
    Ok(bytes)
}

impl From<OpenError> for Trouble {
    fn from(error: OpenError) -> Self {
        Self::new(error.what, error.place, error.cure)
    }
}

impl From<HouseError> for Trouble {
    fn from(error: HouseError) -> Self {
        Self::new(
            error.to_string(),
            "the locale folders (locales.dir)",
            "run `zapis check` and mend what it finds",
        )
    }
}
