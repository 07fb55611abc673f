//! Telegram: how it is set up, and how its updates come in.

use super::{Opened, Running, Stop, Zapis};
use crate::config::Settings;
use crate::trouble::Trouble;
use ::telegram::api::{Api, Refusal, TELEGRAM};
use ::telegram::intake::Intake;
use ::telegram::webhook::Webhook;
use ::telegram::{poll, profile};
use axum::Router;
use secrecy::SecretString;
use std::sync::Arc;
use std::time::Duration;
use store::Database;
use url::Url;

/// How long to wait before Telegram is told again what it was not reached for.
const AGAIN: Duration = Duration::from_secs(30);

/// Telegram, set up and not running.
pub struct Telegram {
    /// The way out.
    pub platform: Arc<::telegram::Telegram<Database>>,
    /// Where Telegram sends updates, if it is to.
    webhook: Option<Webhook>,
}

impl Telegram {
    /// As the settings say; `None`: there is no token.
    pub fn new(settings: &Settings, opened: &Opened) -> Result<Option<Self>, Trouble> {
        let Some(api) = api(settings)? else { return Ok(None) };
        let store = opened.store.clone();
        let platform = ::telegram::Telegram::new(api, store, settings.telegram_messages_per_second);
        let webhook = webhook(settings, opened)?;
        Ok(Some(Self { platform, webhook }))
    }

    /// Begins to take updates in; returns the routes that belong to it on the house's server.
    pub fn begin(self, bot: Arc<Zapis>, stop: &Stop) -> (Running, Router) {
        let intake = Intake::new(bot, self.platform);
        let routes = self.webhook.as_ref().map(|webhook| webhook.router(intake.clone())).unwrap_or_default();
        let (asked, asked_first) = (stop.asked(), stop.asked());
        let running = Running::begin("Telegram", async move {
            tokio::select! {
                () = asked_first => return Ok(()),
                introduced = poll::introduce(&intake) => introduced.map_err(refused)?,
            }
            let telling = tokio::spawn(tell(intake.clone(), self.webhook.clone()));
            match self.webhook {
                Some(_) => asked.await,
                None => poll::run(intake, asked).await,
            }
            telling.abort();
            Ok(())
        });
        (running, routes)
    }
}

/// Tells Telegram what it keeps of us, until it has taken it.
async fn tell(intake: Intake<Database>, webhook: Option<Webhook>) {
    if let Some(webhook) = webhook {
        while let Err(refusal) = webhook.set(intake.api()).await {
            tracing::warn!(%refusal, "Telegram does not send updates here yet");
            tokio::time::sleep(AGAIN).await;
        }
        tracing::info!("Telegram sends updates here");
    }
    while let Err(refusal) = profile::tell(intake.api(), intake.house()).await {
        tracing::warn!(%refusal, "the bot's commands and descriptions are not up to date yet");
        let asked = if let Refusal::Throttled(asked) = refusal { asked } else { Duration::ZERO };
        tokio::time::sleep(asked.max(AGAIN)).await;
    }
}

fn api(settings: &Settings) -> Result<Option<Api>, Trouble> {
    let Some(token) = settings.telegram_token.clone() else { return Ok(None) };
    let server = settings.telegram_api_url.as_deref().unwrap_or(TELEGRAM);
    Ok(Some(Api::new(server, token).map_err(refused)?))
}

fn webhook(settings: &Settings, opened: &Opened) -> Result<Option<Webhook>, Trouble> {
    let Some(address) = &settings.telegram_webhook_url else { return Ok(None) };
    if settings.web_listen.is_none() {
        return Err(Trouble::new(
            "Telegram is to send updates, but nothing listens",
            "telegram.webhook_url",
            "set ZAPIS_WEB__LISTEN as well, or leave the webhook out and updates are fetched",
        ));
    }
    let url = Url::parse(address).map_err(|error| {
        Trouble::new(format!("it is no web address: {error}"), "telegram.webhook_url", "mend it")
    })?;
    let derived = || SecretString::from(opened.house.key.link("telegram webhook", 0, 0));
    let secret = settings.telegram_webhook_secret.clone().unwrap_or_else(derived);
    Ok(Some(Webhook { url, secret: Arc::new(secret) }))
}

/// What Telegram says of the token: the bot's name. `None`: there is no token.
pub async fn look_at_telegram(settings: &Settings) -> Result<Option<String>, Trouble> {
    let Some(api) = api(settings)? else { return Ok(None) };
    let me = api.me().await.map_err(refused)?;
    Ok(Some(me.username))
}

fn refused(refusal: Refusal) -> Trouble {
    let cure = match refusal {
        Refusal::Unauthorized => "ask @BotFather for the token and set it anew",
        _ => "check telegram.api_url, the network, and try again",
    };
    Trouble::new(refusal.to_string(), "telegram.token, or ZAPIS_TELEGRAM__TOKEN", cure)
}
