//! `zapis serve`: every configured platform in one process.

use crate::config::Settings;
use crate::trouble::Trouble;
use crate::wire::{self, Opened, Pages, Stop};
use courier::{Clock, Platform, RealClock};
use std::sync::Arc;
use web::Web;

/// Runs until SIGTERM or SIGINT, then finishes what is in flight.
pub async fn run(settings: &Settings) -> Result<(), Trouble> {
    if let Some(missing) = wire::missing_platforms(settings).into_iter().next() {
        return Err(missing);
    }
    let Some(listen) = &settings.web_listen else {
        return Err(Trouble::new(
            "no platform is configured, so there is nothing to run",
            settings.file.as_ref().map_or("the environment".to_owned(), |file| file.display().to_string()),
            "set ZAPIS_WEB__LISTEN=127.0.0.1:8080 (or listen under [web]), or try `zapis demo`",
        ));
    };
    let stop = Stop::on_signals()?;
    let opened = Opened::open(settings).await?;
    let result = serve(&opened, listen, &stop).await;
    opened.close().await;
    result
}

async fn serve(opened: &Opened, listen: &str, stop: &Stop) -> Result<(), Trouble> {
    let clock: Arc<dyn Clock> = Arc::new(RealClock);
    let pages = Pages::bind(listen).await?;
    let web = Web::new(opened.store.clone(), clock.clone());
    let platforms: Vec<Arc<dyn Platform>> = vec![web.clone()];
    let names: Vec<&str> = platforms.iter().map(|platform| platform.name()).collect();
    opened.store.release_leases(&names).await?;
    let bot = opened.bot(clock, platforms);
    let served = pages.serve(web, bot.clone(), None, stop);
    tracing::info!(listen, "serving");
    let result = wire::run_beside(bot, served).await;
    tracing::info!("closed");
    result
}
