//! Buttons, selects and modals.

use crate::socket::Socket;
use crate::{Bot, callback, row};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use testkit::discord::{Discord, Rules, Seat};

async fn stage() -> Result<(Discord, Bot, Seat, Socket, String)> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    bot.register(json!([{ "name": "form", "description": "x" }])).await?;
    let seat = discord.user(7, "Ola", "uk").dm();
    let socket = bot.connect().await?;
    let post = format!("POST /channels/{}/messages", seat.channel_id());
    Ok((discord, bot, seat, socket, post))
}

fn button(label: &str, id: &str) -> Value {
    json!({ "type": 2, "style": 1, "label": label, "custom_id": id })
}

fn select(options: usize) -> Value {
    let option = |n: usize| json!({ "label": format!("Option {n}"), "value": format!("v{n}") });
    let options: Vec<_> = (0..options).map(option).collect();
    json!({ "type": 3, "custom_id": "s", "options": options, "max_values": 2.min(options.len()) })
}

fn changed(mut value: Value, name: &str, to: Value) -> Value {
    value[name] = to;
    value
}

#[tokio::test]
async fn wrong_components_are_refused_with_their_place() -> Result<()> {
    let (_discord, bot, seat, _socket, post) = stage().await?;
    let rows = |count: usize| {
        (0..count).map(|n| row(json!([button("x", &n.to_string())]))[0].clone()).collect::<Value>()
    };
    let buttons = |count: usize| row((0..count).map(|n| button("x", &n.to_string())).collect());
    let link = json!({ "type": 2, "style": 5, "label": "x", "url": "https://example.org" });
    let one = |component: Value| row(json!([component]));
    let here = "components.0.components.0";
    let cases = [
        (rows(6), "components".to_owned()),
        (buttons(6), "components.0.components".to_owned()),
        (row(json!([])), "components.0.components".to_owned()),
        (row(json!([button("x", "a"), select(2)])), "components.0.components".to_owned()),
        (row(json!([button("x", "a"), button("y", "a")])), "components.0.components.1.custom_id".to_owned()),
        (one(button("x", "")), format!("{here}.custom_id")),
        (one(button("x", &"i".repeat(101))), format!("{here}.custom_id")),
        (one(button(&"x".repeat(81), "a")), format!("{here}.label")),
        (one(button("", "a")), here.to_owned()),
        (one(changed(button("x", "a"), "url", json!("https://example.org"))), here.to_owned()),
        (one(changed(link.clone(), "custom_id", json!("a"))), format!("{here}.custom_id")),
        (one(changed(link.clone(), "url", Value::Null)), format!("{here}.url")),
        (one(changed(link.clone(), "url", json!("javascript:x"))), format!("{here}.url")),
        (one(select(26)), format!("{here}.options")),
        (one(select(0)), format!("{here}.options")),
        (one(changed(select(2), "placeholder", json!("x".repeat(151)))), format!("{here}.placeholder")),
        (one(changed(select(2), "max_values", json!(3))), format!("{here}.max_values")),
        (one(changed(select(2), "min_values", json!(26))), format!("{here}.min_values")),
        (
            one(changed(select(1), "options", json!([{ "label": "x".repeat(101), "value": "v" }]))),
            format!("{here}.options.0.label"),
        ),
        (
            one(changed(select(1), "options", json!([{ "label": "x", "value": "v".repeat(101) }]))),
            format!("{here}.options.0.value"),
        ),
        (json!([button("x", "a")]), "components.0.type".to_owned()),
        (one(json!({ "type": 4, "style": 1, "custom_id": "a", "label": "x" })), format!("{here}.type")),
    ];
    for (components, at) in cases {
        bot.wrong(&post, json!({ "content": "x", "components": components }), &at).await?;
    }
    assert!(seat.messages().is_empty());
    for good in [
        rows(5),
        buttons(5),
        one(select(25)),
        one(link),
        one(changed(button("", "a"), "emoji", json!({ "name": "✅" }))),
    ] {
        bot.ok(&post, json!({ "components": good })).await?;
    }
    assert_eq!(seat.messages()[4].labels(), ["✅"]);
    assert_eq!(seat.link("x")?, "https://example.org");
    Ok(())
}

#[tokio::test]
async fn buttons_are_found_by_label_and_disabled_ones_do_nothing() -> Result<()> {
    let (_discord, bot, seat, mut socket, post) = stage().await?;
    for (label, id) in [("Yes", "old"), ("Yes", "exact"), ("Yes, please", "containing")] {
        bot.ok(&post, json!({ "content": id, "components": row(json!([button(label, id)])) })).await?;
    }
    let off = changed(button("Off", "off"), "disabled", json!(true));
    bot.ok(&post, json!({ "content": "off", "components": row(json!([off])) })).await?;
    seat.press("Yes")?;
    seat.press("please")?;
    let first = seat.messages()[0].id;
    seat.press_on(first, "Yes")?;
    for expected in ["exact", "containing", "old"] {
        let press = socket.interaction().await?;
        assert_eq!(
            (&press["data"]["custom_id"], &press["data"]["component_type"]),
            (&json!(expected), &json!(2))
        );
    }
    let error = seat.press("Off").expect_err("it is disabled").to_string();
    assert!(error.contains("disabled"), "{error}");
    assert!(seat.press("No").expect_err("it is not there").to_string().contains("[Yes = old]"));
    Ok(())
}

#[tokio::test]
async fn options_are_chosen_by_label_within_their_number() -> Result<()> {
    let (_discord, bot, seat, mut socket, post) = stage().await?;
    let mut select = select(3);
    select["options"][1]["default"] = json!(true);
    bot.ok(&post, json!({ "content": "Which?", "components": row(json!([select])) })).await?;
    let defaults: Vec<_> = seat.messages()[0].selects[0].options.iter().map(|one| one.default).collect();
    assert_eq!(defaults, [false, true, false]);
    assert!(seat.choose(&["Option 9"]).is_err());
    assert!(seat.choose(&[]).is_err(), "one at least");
    assert!(seat.choose(&["Option 0", "Option 1", "Option 2"]).is_err(), "two at most");
    seat.choose(&["Option 2", "Option 0"])?;
    let chosen = socket.interaction().await?;
    assert_eq!(
        (&chosen["data"]["values"], &chosen["data"]["component_type"]),
        (&json!(["v2", "v0"]), &json!(3))
    );
    Ok(())
}

fn input(id: &str, more: Value) -> Value {
    let mut input = json!({ "type": 4, "custom_id": id, "style": 1, "label": "Name" });
    for (key, value) in more.as_object().into_iter().flatten() {
        input[key] = value.clone();
    }
    input
}

fn modal(components: Value) -> Value {
    json!({ "type": 9, "data": { "custom_id": "m", "title": "Sign up", "components": components } })
}

#[tokio::test]
async fn wrong_modals_are_refused_with_their_place() -> Result<()> {
    let (_discord, bot, seat, mut socket, _) = stage().await?;
    seat.slash("form", &[])?;
    let path = callback(&socket.interaction().await?);
    let one = |input: Value| modal(row(json!([input])));
    let rows = |count: usize| {
        modal((0..count).map(|n| row(json!([input(&n.to_string(), json!({}))]))[0].clone()).collect())
    };
    let label = |label: &str, description: &str| {
        let mut inside = input("a", json!({}));
        inside.as_object_mut().map(|inside| inside.remove("label"));
        modal(json!([{ "type": 18, "label": label, "description": description, "component": inside }]))
    };
    let here = "data.components.0.components.0";
    let mut long_title = one(input("a", json!({})));
    long_title["data"]["title"] = json!("x".repeat(46));
    let cases = [
        (long_title, "data.title".to_owned()),
        (rows(6), "data.components".to_owned()),
        (modal(json!([])), "data.components".to_owned()),
        (modal(row(json!([button("x", "a")]))), format!("{here}.type")),
        (
            modal(row(json!([input("a", json!({})), input("b", json!({}))]))),
            "data.components.0.components".to_owned(),
        ),
        (one(input("a", json!({ "label": "x".repeat(46) }))), format!("{here}.label")),
        (one(input("a", json!({ "style": 3 }))), format!("{here}.style")),
        (one(input("a", json!({ "placeholder": "x".repeat(101) }))), format!("{here}.placeholder")),
        (one(input("a", json!({ "value": "x".repeat(4001) }))), format!("{here}.value")),
        (one(input("a", json!({ "min_length": 4001 }))), format!("{here}.min_length")),
        (one(input("a", json!({ "max_length": 0 }))), format!("{here}.max_length")),
        (one(input("a", json!({ "max_length": 2, "value": "three" }))), format!("{here}.value")),
        (label(&"x".repeat(46), ""), "data.components.0.label".to_owned()),
        (label("x", &"x".repeat(101)), "data.components.0.description".to_owned()),
    ];
    for (body, at) in cases {
        bot.wrong(&path, body, &at).await?;
    }
    assert_eq!(seat.modal(), None);
    bot.ok(&path, rows(5)).await?;
    assert_eq!(seat.modal().context("it is open")?.fields.len(), 5);
    seat.slash("form", &[])?;
    bot.ok(&callback(&socket.interaction().await?), label("In a label", "d")).await?;
    assert_eq!(seat.modal().context("it is open")?.fields[0].label, "In a label");
    seat.fill(&[("In a label", "x")])?;
    let sent = socket.interaction().await?;
    assert_eq!(sent["data"]["components"][0]["component"]["value"], "x");
    Ok(())
}

#[tokio::test]
async fn a_form_is_filled_in_within_its_bounds_and_closes_when_it_is_answered() -> Result<()> {
    let (_discord, bot, seat, mut socket, post) = stage().await?;
    bot.ok(&post, json!({ "content": "Come?", "components": row(json!([button("Sign up", "s")])) })).await?;
    assert!(seat.fill(&[]).is_err(), "no form is open");
    seat.press("Sign up")?;
    let press = socket.interaction().await?;
    let name = input("name", json!({ "min_length": 2, "max_length": 5 }));
    let needs = input("needs", json!({ "label": "Needs", "style": 2, "required": false, "value": "none" }));
    bot.ok(&callback(&press), modal(json!([row(json!([name]))[0], row(json!([needs]))[0]]))).await?;
    let open = seat.opens_modal().await?;
    assert_eq!(
        (open.title.as_str(), open.fields[1].value.as_str(), open.fields[1].required),
        ("Sign up", "none", false)
    );
    for wrong in [&[][..], &[("Name", "x")], &[("Name", "xxxxxx")], &[("Name", "a\nb")], &[("Nobody", "x")]] {
        assert!(seat.fill(wrong).is_err(), "{wrong:?}");
    }
    let doing = seat.fill(&[("name", "Ola"), ("Needs", "a ramp")])?;
    let sent = socket.interaction().await?;
    assert_eq!((&sent["type"], &sent["data"]["custom_id"]), (&json!(5), &json!("m")));
    assert_eq!(sent["data"]["components"][0]["components"][0]["value"], "Ola");
    assert_eq!(sent["data"]["components"][1]["components"][0]["value"], "a ramp");
    assert_eq!(sent["message"]["content"], "Come?", "the message with the button");
    assert!(seat.modal().is_some(), "until it is answered");
    bot.wrong(&callback(&sent), modal(json!([])), "type").await?;
    bot.ok(&callback(&sent), json!({ "type": 7, "data": { "content": "Done", "components": [] } })).await?;
    doing.acknowledged().await?;
    assert_eq!((seat.modal(), seat.messages()[0].text.as_str()), (None, "Done"));
    seat.slash("form", &[])?;
    bot.ok(&callback(&socket.interaction().await?), modal(row(json!([input("name", json!({}))])))).await?;
    seat.fill(&[("Name", "x")])?;
    let sent = socket.interaction().await?;
    bot.wrong(&callback(&sent), json!({ "type": 7, "data": {} }), "type").await?;
    bot.ok(&callback(&sent), json!({ "type": 5 })).await?;
    Ok(())
}
