//! Whatever is written into the log, nothing of it is anybody's secret.

use crate::house::{House, SECRET, Serving, free_address};
use crate::web::{Said, Visitor};
use anyhow::Result;

#[tokio::test]
async fn the_most_talkative_log_tells_no_secret() -> Result<()> {
    let house = House::with_meeting(60).await?;
    let code = house.ok(&["organiser", "invite", "komm"], "").await?.trim().to_owned();
    let address = free_address()?;
    let log =
        |launch: testkit::zapis::Launch| launch.env("RUST_LOG", "trace").env("ZAPIS_LOG__FORMAT", "json");
    let serving = Serving::start(&house, &address, log).await?;
    let (visitor, card) = Visitor::arrive(&address, "komm-3").await?;
    let mut last = card;
    let say = |text: &str| Said::Text(text.to_owned());
    let name = "Zyta Markerowska";
    let presses = ["Sign me up", "I have read this. Go on", "Myself", "I agree", "Write my name"];
    let mut secrets = vec![SECRET.to_owned(), name.to_owned(), code.clone(), visitor.secret().to_owned()];
    let mut number = 0;
    let mut talk = async |what: Said, after: i64| {
        number += 1;
        visitor.send(&format!("s{number}"), &what).await?;
        visitor.told(after, |_| true).await
    };
    for label in presses {
        let press = last.press(label)?;
        if let Said::Press { token, .. } = &press {
            secrets.push(token.clone());
        }
        last = talk(press, last.seq()).await?;
    }
    last = talk(say(name), last.seq()).await?;
    last = talk(last.press("Send my sign-up")?, last.seq()).await?;
    last = talk(say("send me the link"), last.seq()).await?;
    let join = last.join_path().unwrap_or_default();
    assert!(join.len() > 10, "no link: {last:?}");
    let opened = visitor.get(&join).await?;
    assert!(format!("{opened:?}").contains(SECRET), "the link does not open: {opened:?}");
    last = talk(say(&format!("/organiser {code}")), last.seq()).await?;
    last = talk(say("/desk"), last.seq()).await?;
    let desk = last.0.to_string();
    let key = desk.split("/desk/enter/").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    assert!(key.len() > 10, "no way to the desk: {desk}");
    secrets.extend([join.trim_start_matches("/j/").to_owned(), key.to_owned()]);
    visitor.get(&format!("/desk/enter/{key}")).await?;

    let done = serving.process.terminate().await?;
    assert!(done.stderr.contains("/chat/say"), "the log tells nothing:\n{}", done.stderr);
    for secret in secrets {
        let found = done.stderr.lines().chain(done.stdout.lines()).find(|line| line.contains(&secret));
        assert_eq!(found, None, "the log tells {secret}");
    }
    Ok(())
}
