//! `zapis serve`: every configured platform in one process.

use crate::config::Settings;
use crate::trouble::Trouble;
use crate::wire::{self, Discord, Opened, Pages, Stop, Telegram};
use axum::Router;
use courier::{Clock, Platform, RealClock};
use std::sync::Arc;
use web::Web;

/// Runs until SIGTERM or SIGINT, then finishes what is in flight.
pub async fn run(settings: &Settings) -> Result<(), Trouble> {
    if settings.web_listen.is_none() && settings.telegram_token.is_none() && settings.discord_token.is_none()
    {
        return Err(Trouble::new(
            "no platform is configured, so there is nothing to run",
            settings.file.as_ref().map_or("the environment".to_owned(), |file| file.display().to_string()),
            "set ZAPIS_WEB__LISTEN=127.0.0.1:8080 (or listen under [web]), ZAPIS_TELEGRAM__TOKEN or ZAPIS_DISCORD__TOKEN, or try `zapis demo`",
        ));
    }
    let stop = Stop::on_signals()?;
    let opened = Opened::open(settings).await?;
    let result = serve(settings, &opened, &stop).await;
    opened.close().await;
    result
}

async fn serve(settings: &Settings, opened: &Opened, stop: &Stop) -> Result<(), Trouble> {
    let clock: Arc<dyn Clock> = Arc::new(RealClock);
    let pages = match &settings.web_listen {
        Some(listen) => Some((Pages::bind(listen).await?, Web::new(opened.store.clone(), clock.clone()))),
        None => None,
    };
    let telegram = Telegram::new(settings, opened)?;
    let discord = Discord::new(settings, opened, clock.clone())?;
    let mut platforms: Vec<Arc<dyn Platform>> = Vec::new();
    platforms.extend(pages.iter().map(|(_, web)| web.clone() as Arc<dyn Platform>));
    platforms.extend(telegram.iter().map(|telegram| telegram.platform.clone() as Arc<dyn Platform>));
    platforms.extend(discord.iter().map(|discord| discord.platform.clone() as Arc<dyn Platform>));
    let names: Vec<&str> = platforms.iter().map(|platform| platform.name()).collect();
    opened.store.release_leases(&names).await?;
    let bot = opened.bot(clock, platforms.clone());
    let mut ways = Vec::new();
    let mut routes = Router::new();
    if let Some(telegram) = telegram {
        let (running, of_telegram) = telegram.begin(bot.clone(), stop);
        ways.push(running);
        routes = routes.merge(of_telegram);
    }
    ways.extend(discord.map(|discord| discord.begin(bot.clone(), stop)));
    if let Some((pages, web)) = pages {
        ways.push(pages.serve(web, bot.clone(), None, routes, stop));
    }
    tracing::info!(listen = settings.web_listen, platforms = names.join(", "), "serving");
    let result = wire::run_beside(bot, ways, stop).await;
    tracing::info!("closed");
    result
}
