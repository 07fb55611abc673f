//! `zapis demo`: the main job with nothing configured and nothing kept.

mod dates;
mod examples;

use crate::commands::organiser;
use crate::config::Settings;
use crate::output;
use crate::trouble::Trouble;
use crate::wire::{self, Opened, Pages, Stop, Zapis};
use axum::Router;
use bot_core::ids::Address;
use bot_core::message::{Incoming, Input};
use bot_core::operate;
use bot_core::port::{Actor, Store};
use courier::{DemoClock, DemoDial, RealClock};
use jiff::SignedDuration;
use std::net::SocketAddr;
use std::sync::Arc;
use web::Web;

/// How long the printed way into the desk is good: longer than anybody pushes the clock.
const SIGN_IN: SignedDuration = SignedDuration::from_hours(24 * 366);

/// Runs the demo until SIGTERM or SIGINT; then everything is gone.
pub async fn run(settings: &Settings, listen: &str) -> Result<(), Trouble> {
    let stop = Stop::on_signals()?;
    // Removed when it is dropped, which is after the database is closed.
    let folder = tempfile::Builder::new().prefix("zapis-demo-").tempdir()?;
    let url = format!("sqlite:{}", folder.path().join("demo.db").display());
    let pages = Pages::bind(listen).await?;
    let public_url = format!("http://{}", reachable(pages.address()?));
    let opened = Opened::at(settings, &url, Some(public_url.clone())).await?;
    let result = show(&opened, pages, &public_url, &stop).await;
    opened.close().await;
    result
}

/// The address by which a browser on this machine finds what listens on `address`.
fn reachable(mut address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        address.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
    }
    address
}

async fn show(opened: &Opened, pages: Pages, public_url: &str, stop: &Stop) -> Result<(), Trouble> {
    let clock = Arc::new(DemoClock::over(RealClock));
    let web = Web::new(opened.store.clone(), clock.clone());
    let bot = opened.bot(clock.clone(), vec![web.clone()]);
    examples::import(&bot).await?;
    let secret = organise(&bot).await?;
    let dial = Arc::new(DemoDial::new(bot.clone(), clock));
    let served = pages.serve(web, bot.clone(), Some(dial), Router::new(), stop);
    output::line(&format!("chat: {public_url}/"))?;
    output::line(&format!("desk: {public_url}/desk/enter/{secret}"))?;
    wire::run_beside(bot, vec![served], stop).await
}

/// Makes one organiser of every community; returns the secret of a sign-in to the desk.
async fn organise(bot: &Arc<Zapis>) -> Result<String, Trouble> {
    let address = Address::new("web", "desk-demo");
    let catalogue = bot.store.catalogue().await?;
    for community in catalogue.communities.values() {
        let code = organiser::invite(bot, &community.slug).await?;
        let incoming = Incoming {
            update: format!("enrol-{}", community.slug),
            from: address.clone(),
            locale_hint: None,
            name_hint: None,
            reply: None,
            input: Input::Text(format!("/organiser {code}")),
        };
        bot.handle(incoming).await?;
    }
    let until = bot.clock.now().saturating_add(SIGN_IN).unwrap_or(jiff::Timestamp::MAX);
    let actor = Actor::Account { address, locale_hint: None, name_hint: None };
    Ok(bot.act_for(actor, move |facts| Ok(operate::desk_sign_in(facts, until))).await?)
}
