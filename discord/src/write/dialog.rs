//! A dialog as a modal (<https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal>).

use super::shortened;
use crate::read::{Carries, CustomId};
use bot_core::message::{Dialog, Field, MAX_FIELDS};
use serenity::all::InputTextStyle;
use serenity::builder::{CreateActionRow, CreateInputText, CreateModal};

/// The longest title, and the longest label.
const TITLE: usize = 45;
/// The longest word of help.
const HINT: usize = 100;
/// The longest text that can be filled in; Discord takes 4,000, and the core no more.
const VALUE: u16 = 4_000;
/// The longest of a single line.
const LINE: u16 = 300;

/// The dialog; `passing`: the answer takes the place of the message that it was opened from.
pub fn modal(dialog: &Dialog, passing: bool) -> CreateModal {
    let id = CustomId::Dialog(Carries::of(passing), dialog.token.clone()).to_string();
    let rows = dialog.fields.iter().take(MAX_FIELDS).map(|field| CreateActionRow::InputText(input(field)));
    CreateModal::new(id, shortened(&dialog.title, TITLE)).components(rows.collect())
}

fn input(field: &Field) -> CreateInputText {
    let (style, most) = match field.lines {
        true => (InputTextStyle::Paragraph, VALUE),
        false => (InputTextStyle::Short, LINE),
    };
    // What a label has no room for stands in the blank until something is written there.
    let cut = field.label.chars().count() > TITLE;
    let hint = match (cut, field.hint.is_empty()) {
        (true, true) => field.label.clone(),
        (true, false) => format!("{} {}", field.label, field.hint),
        (false, _) => field.hint.clone(),
    };
    let mut input = CreateInputText::new(style, shortened(&field.label, TITLE), field.key.clone())
        .required(field.required)
        .max_length(most);
    if !hint.trim().is_empty() {
        input = input.placeholder(shortened(hint.trim(), HINT));
    }
    if !field.value.is_empty() {
        input = input.value(shortened(&field.value, usize::from(most)));
    }
    input
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_a_label_has_no_room_for_stands_in_the_blank() {
        let field = |label: &str| Field {
            key: "a".to_owned(),
            label: label.to_owned(),
            hint: String::new(),
            value: String::new(),
            lines: false,
            required: true,
        };
        let long = "Dlaczego chcą Państwo wziąć udział w spotkaniu i co wnosi Państwa organizacja?";
        let dialog = Dialog {
            title: long.to_owned(),
            fields: vec![field(long), field("Imię")],
            token: "t".to_owned(),
            opening: bot_core::message::Opening::AtOnce,
        };
        let json = json!(modal(&dialog, false));
        assert!(json["title"].as_str().is_some_and(|title| title.chars().count() <= 45));
        let input = |n: usize| json["components"][n]["components"][0].clone();
        assert!(input(0)["label"].as_str().is_some_and(|label| label.chars().count() <= 45));
        assert_eq!(input(0)["placeholder"], json!(long));
        assert_eq!(input(1)["placeholder"], json!(null));
    }
}
