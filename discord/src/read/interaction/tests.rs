use super::*;
use crate::read::address;
use bot_core::start::{Opens, payload};
use proptest::prelude::*;
use serde_json::json;

fn event(kind: u64, data: Value) -> Value {
    json!({
        "id": "1000", "application_id": "77", "type": kind, "token": "secret", "version": 1, "data": data,
        "guild_id": "5", "channel_id": "6", "channel": {"id": "6", "name": "spotkania", "type": 0},
        "member": {"nick": "Ola z Gdańska", "user": {"id": "9", "username": "ola", "global_name": "Ola"}},
        "locale": "uk", "context": 0,
    })
}

fn input(kind: u64, data: Value) -> Input {
    doing(&event(kind, data)).expect("is one").incoming.input
}

fn command_with(name: &str, options: &[(&str, Value)]) -> Input {
    let options: Vec<Value> =
        options.iter().map(|(name, value)| json!({"name": name, "type": 3, "value": value})).collect();
    input(2, json!({"id": "1", "name": name, "type": 1, "options": options}))
}

fn text(words: &str) -> Input {
    Input::Text(words.to_owned())
}

#[test]
fn who_and_how_they_are_answered() {
    let doing = doing(&event(2, json!({"name": "my"}))).expect("is one");
    assert_eq!(doing.incoming.from, address::person(9));
    assert_eq!(doing.incoming.update, "1000");
    assert_eq!(doing.incoming.name_hint.as_deref(), Some("Ola z Gdańska"));
    assert_eq!(doing.incoming.locale_hint.as_deref(), Some("uk"));
    let seat = Seat { alone: true, replaces: false, dialog: true };
    assert_eq!(
        doing.handle,
        Handle::Interaction { id: 1000, application: 77, token: "secret".to_owned(), seat }
    );
    assert_eq!(doing.incoming.reply.as_deref().and_then(Handle::read), Some(doing.handle));
}

#[test]
fn in_direct_messages_nothing_is_hidden() {
    let direct = json!({
        "id": "1000", "application_id": "77", "type": 2, "token": "secret", "data": {"name": "my"},
        "channel_id": "6", "channel": {"id": "6", "type": 1}, "user": {"id": "9", "username": "ola"},
    });
    for context in [json!(null), json!(1)] {
        let mut direct = direct.clone();
        direct["context"] = context;
        let Handle::Interaction { seat, .. } = doing(&direct).expect("is one").handle else {
            panic!("interaction")
        };
        assert!(!seat.alone);
    }
}

#[test]
fn commands_are_the_same_words_as_everywhere() {
    assert_eq!(command_with("my", &[]), text("/my"));
    assert_eq!(command_with("start", &[("meeting", json!("komm-3"))]), text("/start komm-3"));
    assert_eq!(command_with("meetings", &[]), text("/meetings"));
    assert_eq!(command_with("meetings", &[("meeting", json!("komm-3"))]), text("/start komm-3"));
    assert_eq!(
        command_with("ask", &[("meeting", json!("komm-3"))]),
        text(&format!("/start {}", payload("komm-3", Opens::Ask)))
    );
    assert_eq!(command_with("language", &[("language", json!("uk"))]), text("/language uk"));
    assert_eq!(command_with("organiser", &[("code", json!(" ABC "))]), text("/organiser ABC"));
}

#[test]
fn a_card_is_asked_for_where_one_is() {
    let options = [("event", json!(true)), ("meeting", json!("komm-3")), ("language", json!("pl"))];
    let wanted = Input::PostHere {
        allowed: true,
        place: address::place(6),
        title: "#spotkania".to_owned(),
        slug: "komm-3".to_owned(),
        locale: Some("pl".to_owned()),
        calendar: Some(address::calendar(5)),
    };
    assert_eq!(command_with("post", &options), wanted);
}

#[test]
fn a_channel_where_the_bot_may_not_write_is_told() {
    for (permissions, may) in [("19456", true), ("8", true), ("3072", false), ("0", false)] {
        let mut event = event(2, json!({"name": "post"}));
        event["app_permissions"] = json!(permissions);
        let input = doing(&event).expect("is one").incoming.input;
        assert!(matches!(input, Input::PostHere { allowed, .. } if allowed == may), "{permissions}");
    }
}

fn pressed(custom_id: &str, message: Value) -> Doing {
    let mut event = event(3, json!({"custom_id": custom_id, "component_type": 2}));
    event["message"] = message;
    doing(&event).expect("is one")
}

fn replaces(doing: &Doing) -> bool {
    matches!(doing.handle, Handle::Interaction { seat: Seat { replaces: true, .. }, .. })
}

#[test]
fn only_what_one_person_sees_is_replaced() {
    let passing = pressed("press:p:1:abc", json!({"id": "3", "flags": 64}));
    assert_eq!(passing.incoming.input, Input::Press("abc".to_owned()));
    assert!(replaces(&passing));
    assert!(!replaces(&pressed("press:l:1:abc", json!({"id": "3", "flags": 64}))));
    assert!(!replaces(&pressed("press:p:1:abc", json!({"id": "3", "flags": 0}))), "others see it");
}

#[test]
fn what_is_none_of_ours_opens_nothing() {
    for forged in ["", "press", "press:p:1", "x:p:1:abc", "dialog:p:abc", "choice:q:1", "ticks:p:999"] {
        let doing = pressed(forged, json!({"id": "3", "flags": 64}));
        assert_eq!(doing.incoming.input, Input::Press(String::new()), "{forged}");
    }
}

#[test]
fn cards_open_what_they_say_for_anybody() {
    assert_eq!(
        pressed("start:komm-3__signup", json!({"id": "3"})).incoming.input,
        text("/start komm-3__signup")
    );
    assert_eq!(pressed("start:", json!({"id": "3"})).incoming.input, text(&format!("/start {MINE}")));
}

#[test]
fn a_call_that_was_followed_has_done_its_work() {
    let call = json!({"id": "3", "channel_id": "6", "author": {"id": "77"}, "mentions": [{"id": "9"}]});
    assert_eq!(pressed(&format!("start:{MINE}"), call.clone()).called_by, Some((6, 3)));
    let other = json!({"id": "3", "channel_id": "6", "author": {"id": "77"}, "mentions": [{"id": "8"}]});
    assert_eq!(pressed(&format!("start:{MINE}"), other).called_by, None, "it calls somebody else");
    assert_eq!(pressed("start:komm-3", call).called_by, None);
}

#[test]
fn boxes_are_ticked_together() {
    let mut event = event(3, json!({"custom_id": "ticks:p:1", "component_type": 3, "values": ["b"]}));
    event["message"] = json!({"id": "3", "flags": 64, "components": [
        {"type": 1, "components": [{"type": 3, "custom_id": "ticks:p:1", "options": [{"value": "a"}, {"value": "b"}]}]},
        {"type": 1, "components": [{"type": 3, "custom_id": "ticks:p:2", "options": [{"value": "c"}]}]},
    ]});
    let wanted = Input::Ticks { on: vec!["b".to_owned()], off: vec!["a".to_owned()] };
    assert_eq!(doing(&event).expect("is one").incoming.input, wanted);
}

#[test]
fn dialogs_are_read_in_their_old_and_in_their_new_shape() {
    let old = json!([{"type": 1, "components": [{"type": 4, "custom_id": "a", "value": "Ola"}]}]);
    let new = json!([{"type": 18, "component": {"type": 4, "custom_id": "a", "value": "Ola"}}]);
    for components in [old, new] {
        let wanted =
            Input::Form { token: "abc".to_owned(), fields: vec![("a".to_owned(), "Ola".to_owned())] };
        assert_eq!(input(5, json!({"custom_id": "dialog:l:abc", "components": components})), wanted);
    }
    let event = event(5, json!({"custom_id": "dialog:l:abc", "components": []}));
    let Handle::Interaction { seat, .. } = doing(&event).expect("is one").handle else {
        panic!("interaction")
    };
    assert!(!seat.dialog, "a dialog can't be answered with a dialog");
}

#[test]
fn an_option_is_being_written() {
    let data = json!({"name": "meetings", "options": [{"name": "meeting", "value": "kom", "focused": true}]});
    let asked = autocomplete(&event(4, data)).expect("is one");
    assert_eq!((&*asked.option, &*asked.typed, asked.user), ("meeting", "kom", 9));
}

/// Any JSON at all.
fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from)
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        let key = prop_oneof![
            Just("custom_id".to_owned()),
            Just("values".to_owned()),
            Just("components".to_owned()),
            ".{0,4}"
        ];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::hash_map(key, inner, 0..4)
                .prop_map(|map| Value::from(map.into_iter().collect::<serde_json::Map<_, _>>())),
        ]
    })
}

proptest! {
    #[test]
    fn anything_can_be_read(kind in 0..7_u64, data in anything(), message in anything()) {
        let mut event = event(kind, data);
        event["message"] = message;
        let _ = (doing(&event), autocomplete(&event));
    }
}
