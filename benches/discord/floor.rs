//! What a bot would reach that has nothing to decide and nothing to remember, and hears of presses at once.

use crate::crowd::ROUND_TRIP;
use anyhow::{Context, Result};
use futures_util::future::try_join_all;
use serde_json::{Value, json};
use std::time::Duration;
use testkit::discord::{Discord, Doing, Forgery, Rules, Seat};

/// A client that edits the pressed message, whatever is pressed.
pub struct Floor {
    discord: Discord,
    people: Vec<Seat>,
    client: reqwest::Client,
}

impl Floor {
    /// Starts it, with so many people who have a message with a button, each in a channel of their own.
    pub async fn start(count: usize) -> Result<Self> {
        let discord = Discord::start(Rules::default()).await?;
        let guild = discord.guild("Koalicja");
        let person = |id: u64| {
            let channel = guild.channel(&format!("room-{id}"));
            discord.user(id, &format!("Person {id}"), "en-US").in_channel(&channel)
        };
        let people: Vec<_> = (1..).take(count).map(person).collect();
        let floor = Self { people, client: reqwest::Client::builder().no_proxy().build()?, discord };
        let begun = floor.people.iter().map(|seat| {
            let opens = floor.discord.forge(seat, &Forgery::press("begin"));
            floor.answer(opens, 4)
        });
        try_join_all(begun).await?;
        floor.discord.faults().round_trip(ROUND_TRIP);
        Ok(floor)
    }

    /// All press at the same moment: how long each waited for the first answer.
    pub async fn round(&self) -> Result<Vec<Duration>> {
        let pressed = self.people.iter().map(|seat| seat.press("Next")).collect::<Result<Vec<_>>>()?;
        try_join_all(pressed.into_iter().map(|doing| self.answer(doing, 7))).await
    }

    /// The first of them presses.
    pub async fn single(&self) -> Result<Duration> {
        let seat = self.people.first().context("there are people")?;
        self.answer(seat.press("Next")?, 7).await
    }

    /// Everybody presses so many times, as fast as they are answered.
    pub async fn all_the_way(&self, presses: usize) -> Result<()> {
        let way = async |seat: &Seat| {
            for _ in 0..presses {
                self.answer(seat.press("Next")?, 7).await?;
            }
            anyhow::Ok(())
        };
        try_join_all(self.people.iter().map(way)).await.map(drop)
    }

    async fn answer(&self, doing: Doing, kind: u8) -> Result<Duration> {
        let url =
            format!("{}/api/v10/interactions/{}/{}/callback", self.discord.url(), doing.id(), doing.token());
        let response = self.client.post(url).json(&content(kind, doing.id())).send().await?;
        response.error_for_status()?.bytes().await?;
        doing.acknowledged().await
    }
}

fn content(kind: u8, number: u64) -> Value {
    let button = json!({ "type": 2, "style": 2, "label": "Next", "custom_id": "next" });
    json!({
        "type": kind,
        "data": {
            "content": format!("Answer {number}"),
            "flags": 64,
            "components": [{ "type": 1, "components": [button] }],
        },
    })
}
