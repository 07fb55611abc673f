//! Messages: <https://docs.discord.com/developers/resources/message#create-message>.

use super::{components, list, text};
use crate::discord::refusal::Form;
use serde_json::Value;

/// Checks what a message to be sent or edited holds.
pub(in crate::discord) fn draft(form: &mut Form, at: &str, body: &Value) {
    form.maybe_text(&join(at, "content"), &body["content"], 0, 2000);
    embeds(form, &join(at, "embeds"), &body["embeds"]);
    components::check(form, &join(at, "components"), &body["components"]);
    mentions(form, &join(at, "allowed_mentions"), &body["allowed_mentions"]);
    match &body["nonce"] {
        Value::String(nonce) if nonce.chars().count() > 25 => {
            form.wrong(&join(at, "nonce"), "NONCE_TYPE_TOO_LONG", "Nonce must be 25 or fewer characters.");
        }
        Value::Null | Value::String(_) | Value::Number(_) => {}
        _ => form.wrong(&join(at, "nonce"), "NONCE_TYPE_INVALID", "Nonce must be an integer or a string."),
    }
    if body["flags"].as_u64().is_some_and(|flags| flags & (1 << 15) != 0) {
        // Components V2 is another way of building messages; this server plays only the first.
        form.wrong(&join(at, "flags"), "UNSUPPORTED_IN_TESTS", "Components V2 is not played here.");
    }
}

/// Whether there would be something to see; a message without anything is refused with 50006.
pub(in crate::discord) fn has_content(body: &Value, files: usize) -> bool {
    !text(&body["content"]).trim().is_empty()
        || !list(&body["embeds"]).is_empty()
        || !list(&body["components"]).is_empty()
        || files > 0
}

/// <https://docs.discord.com/developers/resources/message#embed-object-embed-limits>
fn embeds(form: &mut Form, at: &str, embeds: &Value) {
    let mut total = 0;
    for (place, embed) in form.list(at, embeds, 0, 10).iter().enumerate() {
        let at = format!("{at}.{place}");
        let texts = [
            ("title", &embed["title"], 256),
            ("description", &embed["description"], 4096),
            ("footer.text", &embed["footer"]["text"], 2048),
            ("author.name", &embed["author"]["name"], 256),
        ];
        for (name, value, most) in texts {
            form.maybe_text(&join(&at, name), value, 0, most);
            total += text(value).chars().count();
        }
        for (place, field) in form.list(&join(&at, "fields"), &embed["fields"], 0, 25).iter().enumerate() {
            let at = format!("{at}.fields.{place}");
            form.text(&join(&at, "name"), &field["name"], 1, 256);
            form.text(&join(&at, "value"), &field["value"], 1, 1024);
            total += text(&field["name"]).chars().count() + text(&field["value"]).chars().count();
        }
        if embed["color"].as_i64().is_some_and(|color| !(0..=0xff_ffff).contains(&color)) {
            form.number(&join(&at, "color"), &embed["color"], 0, 0xff_ffff);
        }
    }
    if total > 6000 {
        form.wrong(at, "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
    }
}

/// <https://docs.discord.com/developers/resources/message#allowed-mentions-object>
fn mentions(form: &mut Form, at: &str, allowed: &Value) {
    for (place, kind) in form.list(&join(at, "parse"), &allowed["parse"], 0, 3).iter().enumerate() {
        if !matches!(text(kind), "users" | "roles" | "everyone") {
            form.choices(&format!("{at}.parse.{place}"), "'users', 'roles', 'everyone'");
        }
    }
    for kind in ["users", "roles"] {
        let some = !form.list(&join(at, kind), &allowed[kind], 0, 100).is_empty();
        if some && list(&allowed["parse"]).iter().any(|parsed| parsed == kind) {
            let message = format!("parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            form.wrong(at, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message);
        }
    }
}

pub(super) fn join(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") }
}
