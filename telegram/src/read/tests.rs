//! Updates as Telegram sends them, and what is made of them.

use super::*;
use bot_core::message::Input;
use serde_json::json;

const BOT: &str = "ZapisTestBot";

fn ola() -> Value {
    json!({"id": 7, "is_bot": false, "first_name": "Ola", "last_name": "Ź. <b>", "language_code": "uk"})
}

fn private() -> Value {
    json!({"id": 7, "type": "private", "first_name": "Ola"})
}

fn forum() -> Value {
    json!({"id": -1_001_234_567_890_i64, "type": "supergroup", "title": "Sąsiedzi", "is_forum": true})
}

fn message(chat: Value, more: &Value) -> Value {
    let mut message = json!({"message_id": 5, "date": 1_800_000_000, "chat": chat, "from": ola()});
    let (Some(fields), Some(more)) = (message.as_object_mut(), more.as_object()) else { panic!("objects") };
    fields.extend(more.clone());
    message
}

fn update(kind: &str, body: Value) -> Value {
    json!({"update_id": 900, kind: body})
}

fn person_of(read: Read) -> Incoming {
    match read {
        Read::Person(incoming) | Read::Press(incoming, _) | Read::File(incoming, _) => incoming,
        other => panic!("somebody did something: {other:?}"),
    }
}

#[test]
fn words_come_with_whoever_wrote_them() {
    let raw = update("message", message(private(), &json!({"text": "/start komm-3"})));
    let incoming = person_of(read(&raw, BOT));
    assert_eq!((incoming.update.as_str(), &incoming.from), ("900", &person(7)));
    assert_eq!(incoming.locale_hint.as_deref(), Some("uk"));
    assert_eq!(incoming.name_hint.as_deref(), Some("Ola Ź. <b>"));
    assert_eq!(incoming.input, Input::Text("/start komm-3".to_owned()));
    assert_eq!((lane(&raw), number(&raw)), (Lane::Chat(7), Some(900)));
}

#[test]
fn a_press_may_have_its_message_replaced_if_that_says_so() {
    let pressed = |data: &str, chat: Value| {
        let body = json!({
            "id": "77", "from": ola(), "chat_instance": "1", "data": data,
            "message": message(chat, &json!({"text": "?"})),
        });
        read(&update("callback_query", body), BOT)
    };
    let passing = person_of(pressed("~AbC_-", private()));
    assert_eq!((passing.input, passing.reply.as_deref()), (Input::Press("AbC_-".to_owned()), Some("5")));
    let kept = person_of(pressed("AbC_-", private()));
    assert_eq!((kept.input, kept.reply), (Input::Press("AbC_-".to_owned()), None));
    assert!(matches!(pressed("AbC", forum()), Read::Nothing(_)), "personal things are not pressed in groups");
}

#[test]
fn the_newest_of_a_press_on_an_old_message_is_read_too() {
    let inaccessible = json!({"chat": private(), "message_id": 3, "date": 0});
    let body = json!({
        "id": "77", "from": ola(), "chat_instance": "1", "data": "~AbC", "message": inaccessible,
    });
    assert_eq!(person_of(read(&update("callback_query", body), BOT)).reply.as_deref(), Some("3"));
}

#[test]
fn files_contacts_and_stickers_are_told_apart() {
    let document = json!({"document": {
        "file_id": "F", "file_unique_id": "U", "file_size": 12, "file_name": "list.pdf", "mime_type": "application/pdf",
    }});
    let Read::File(_, file) = read(&update("message", message(private(), &document)), BOT) else {
        panic!("a file")
    };
    assert_eq!((file.name.as_str(), file.mime.as_str(), file.size), ("list.pdf", "application/pdf", 12));
    let size = |id: &str, side: u32| json!({"file_id": id, "file_unique_id": id, "width": side, "height": side, "file_size": side});
    let photo = json!({"photo": [size("small", 90), size("large", 800), size("middle", 320)]});
    let Read::File(_, file) = read(&update("message", message(private(), &photo)), BOT) else {
        panic!("a photo")
    };
    assert_eq!(file.id.0, "large");
    for (shared, number) in [("48600000000", "+48600000000"), ("+48 600 000 000", "+48 600 000 000")] {
        let contact = json!({"contact": {"phone_number": shared, "first_name": "Ola", "user_id": 7}});
        let incoming = person_of(read(&update("message", message(private(), &contact)), BOT));
        assert_eq!(incoming.input, Input::Text(number.to_owned()));
    }
    let sticker = json!({"sticker": {
        "file_id": "S", "file_unique_id": "S", "type": "regular", "width": 1, "height": 1, "is_animated": false,
        "is_video": false, "file_size": 1,
    }});
    let incoming = person_of(read(&update("message", message(private(), &sticker)), BOT));
    assert_eq!(incoming.input, Input::Text(String::new()));
}

#[test]
fn in_a_group_only_commands_for_this_bot_are_heard() {
    let said = |text: &str| {
        let more = json!({"text": text, "message_thread_id": 12, "is_topic_message": true});
        read(&update("message", message(forum(), &more)), BOT)
    };
    for ours in ["/post komm-3", "/post@zapistestbot komm-3"] {
        let Input::Public { place: where_, title, text } = person_of(said(ours)).input else {
            panic!("public")
        };
        assert_eq!((where_, title.as_str()), (place(-1_001_234_567_890, Some(12)), "Sąsiedzi"));
        assert_eq!(text, ours);
    }
    for others in ["hello", "/post@OtherBot komm-3", "see /post"] {
        assert!(matches!(said(others), Read::Nothing(_)), "{others}");
    }
    let reply = json!({"text": "/post komm-3", "message_thread_id": 12});
    let Input::Public { place: where_, .. } =
        person_of(read(&update("message", message(forum(), &reply)), BOT)).input
    else {
        panic!("public")
    };
    assert_eq!(where_, place(-1_001_234_567_890, None), "a thread of replies is no topic");
}

#[test]
fn places_come_go_move_and_speak() {
    let event = |raw: &Value| match read(raw, BOT) {
        Read::Place(event) => event,
        other => panic!("something about a place: {other:?}"),
    };
    let post = json!({
        "message_id": 1, "date": 1, "chat": {"id": -1_005, "type": "channel", "title": "Wieści"}, "text": "/post komm-3",
    });
    let spoke = PlaceEvent::Spoke { place: place(-1_005, None), text: "/post komm-3".to_owned() };
    assert_eq!(event(&update("channel_post", post)), spoke);
    let moved = message(
        json!({"id": -55, "type": "group", "title": "Sąsiedzi"}),
        &json!({"migrate_to_chat_id": -10_055}),
    );
    let to = PlaceEvent::Moved { from: place(-55, None), to: place(-10_055, None) };
    assert_eq!(event(&update("message", moved)), to);
    let member = |status: &str| json!({"status": status, "user": {"id": 4242, "is_bot": true, "first_name": "Zapis"}, "until_date": 0});
    let change = |chat: Value, from: &str, to: &str| {
        let body = json!({
            "chat": chat, "from": ola(), "date": 1, "old_chat_member": member(from), "new_chat_member": member(to),
        });
        update("my_chat_member", body)
    };
    assert_eq!(event(&change(forum(), "member", "left")), PlaceEvent::Left(place(-1_001_234_567_890, None)));
    let brought = person_of(read(&change(forum(), "left", "member"), BOT));
    assert!(matches!(brought.input, Input::Brought { .. }));
    assert_eq!(person_of(read(&change(private(), "member", "kicked"), BOT)).input, Input::Gone);
    assert!(matches!(read(&change(private(), "kicked", "member"), BOT), Read::Nothing(_)));
}

#[test]
fn a_shared_card_is_known_by_its_message() {
    let chosen = json!({"result_id": "komm-3", "from": ola(), "query": "komm", "inline_message_id": "AAQ_1"});
    let incoming = person_of(read(&update("chosen_inline_result", chosen), BOT));
    let shared = Input::Shared {
        slug: "komm-3".to_owned(),
        receipt: "AAQ_1".to_owned(),
        place: inline_place("AAQ_1"),
    };
    assert_eq!(incoming.input, shared);
}

#[test]
fn what_cant_be_read_is_told_by_its_kind_alone() {
    for raw in [
        update("poll_answer", json!({"poll_id": "1", "secret": "words"})),
        update("message", json!({"text": "no sender, no chat"})),
        update("a_kind_of_next_year", json!({})),
        json!({"update_id": 1}),
        json!("words"),
    ] {
        let Read::Nothing(kind) = read(&raw, BOT) else { panic!("{raw}") };
        assert!(!kind.contains("words"), "{kind}");
    }
}
