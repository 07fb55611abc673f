//! Discord: how it is set up, and how what happens there comes in.

use super::{Opened, Running, Stop, Zapis};
use crate::config::Settings;
use crate::trouble::Trouble;
use ::discord::api::{Api, DISCORD, Refusal, Route};
use ::discord::intake::Intake;
use ::discord::{commands, gateway};
use courier::Clock;
use std::sync::Arc;
use std::time::Duration;
use store::Database;

/// How long to wait before Discord is told again what it was not reached for.
const AGAIN: Duration = Duration::from_secs(30);

/// Discord, set up and not running.
pub struct Discord {
    /// The way out.
    pub platform: Arc<::discord::Discord<Database>>,
}

impl Discord {
    /// As the settings say; `None`: there is no token.
    pub fn new(settings: &Settings, opened: &Opened, clock: Arc<dyn Clock>) -> Result<Option<Self>, Trouble> {
        let Some(api) = api(settings)? else { return Ok(None) };
        let platform = ::discord::Discord::new(api, opened.store.clone(), clock, opened.house.key.clone());
        Ok(Some(Self { platform }))
    }

    /// Begins to take in what happens.
    pub fn begin(self, bot: Arc<Zapis>, stop: &Stop) -> Running {
        let intake = Intake::new(bot, self.platform);
        let asked = stop.asked();
        Running::begin("Discord", async move {
            let telling = tokio::spawn(tell(intake.clone()));
            let ended = gateway::run(intake, asked).await;
            telling.abort();
            ended.map_err(refused)
        })
    }
}

/// Tells Discord which commands there are, until it has taken them.
async fn tell(intake: Intake<Database>) {
    let application = intake.application().await;
    loop {
        match commands::register(intake.api(), intake.house(), &*intake.store(), application).await {
            Ok(true) => return tracing::info!("Discord was told of the commands"),
            Ok(false) => return,
            Err(refusal) => {
                tracing::warn!(%refusal, "Discord's list of commands is not up to date yet");
                let asked =
                    if let Refusal::Throttled { after, .. } = refusal { after } else { Duration::ZERO };
                tokio::time::sleep(asked.max(AGAIN)).await;
            }
        }
    }
}

fn api(settings: &Settings) -> Result<Option<Api>, Trouble> {
    let Some(token) = settings.discord_token.clone() else { return Ok(None) };
    let server = settings.discord_api_url.as_deref().unwrap_or(DISCORD);
    Ok(Some(Api::new(server, token).map_err(refused)?))
}

/// What Discord says of the token: the bot's name. `None`: there is no token.
pub async fn look_at_discord(settings: &Settings) -> Result<Option<String>, Trouble> {
    let Some(api) = api(settings)? else { return Ok(None) };
    let me: serde_json::Value = api.ask(&Route::me()).await.map_err(refused)?;
    Ok(me.get("username").and_then(serde_json::Value::as_str).map(str::to_owned))
}

fn refused(refusal: Refusal) -> Trouble {
    let cure = match refusal {
        Refusal::Unauthorized => {
            "take the token from the page \"Bot\" of your application at https://discord.com/developers, and set it anew"
        }
        _ => "check discord.api_url, the network, and try again",
    };
    Trouble::new(refusal.to_string(), "discord.token, or ZAPIS_DISCORD__TOKEN", cure)
}
