//! Only Telegram may bring updates.

use crate::stage::{Stage, WEBHOOK_PATH, WEBHOOK_SECRET, Way};
use crate::web;
use anyhow::Result;
use serde_json::json;

const HEADER: &str = "x-telegram-bot-api-secret-token";

#[tokio::test]
async fn whoever_does_not_know_the_secret_is_turned_away_and_nothing_happens() -> Result<()> {
    let stage = Stage::set(&[Way::Webhook]).await?;
    let eve = stage.user("Eve", "en")?;
    eve.send("/help");
    eve.reads("in your own words").await?;
    let person = json!({ "id": eve.id(), "is_bot": false, "first_name": "Eve", "language_code": "en" });
    let chat = json!({ "id": eve.id(), "type": "private", "first_name": "Eve" });
    let message =
        json!({ "message_id": 500, "date": 1_800_000_000, "from": person, "chat": chat, "text": "/privacy" });
    let forged = json!({ "update_id": 900_001, "message": message }).to_string();
    let url = format!("http://{}{WEBHOOK_PATH}", stage.serving.address);
    let longer = format!("{WEBHOOK_SECRET}x");
    let wrong = ["", "x", &WEBHOOK_SECRET[1..], &longer, &WEBHOOK_SECRET.to_lowercase()];
    for secret in wrong {
        assert_eq!(web::post(&url, &[(HEADER, secret)], &forged).await?, 401, "{secret:?}");
    }
    assert_eq!(web::post(&url, &[], &forged).await?, 401, "no secret at all");
    eve.send("/language");
    eve.reads("language").await?;
    let answers = || eve.messages().iter().filter(|message| message.is_from_bot()).count();
    assert_eq!(answers(), 2, "to /help and to /language");

    // The same update, brought by somebody who knows the secret: it was the secret that kept it out.
    assert_eq!(web::post(&url, &[(HEADER, WEBHOOK_SECRET)], &forged).await?, 200);
    eve.wait_for("an answer to /privacy", |messages| {
        (messages.iter().filter(|message| message.is_from_bot()).count() == 3).then_some(())
    })
    .await?;
    stage.close(std::iter::empty()).await
}
