//! Buttons and menus. A message has room for five rows of five buttons; a menu takes a row
//! (<https://docs.discord.com/developers/components/reference#action-row>).

use super::shortened;
use crate::read::{Carries, CustomId};
use bot_core::message::{Button, Look, PublicButton};
use serenity::all::ButtonStyle;
use serenity::builder::{
    CreateActionRow, CreateButton, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};

/// Rows of a message.
const ROWS: usize = 5;
/// Buttons in a row.
const IN_ROW: usize = 5;
/// Options of a menu.
const OPTIONS: usize = 25;
/// The longest label of a button, and of an option.
const LABEL: usize = 80;
/// The longest label of an option of a menu.
const OPTION: usize = 100;
/// More choices than that become a menu: they would fill a phone.
pub const MOST_BUTTONS: usize = 6;

/// A row in the making.
enum Row {
    Buttons(Vec<Button>),
    /// Boxes to be ticked.
    Ticks(Vec<Button>),
    /// Choices, one of which is taken.
    Choice(Vec<Button>),
}

/// The components of a message.
pub fn components(rows: &[Vec<Button>], passing: bool) -> Vec<CreateActionRow> {
    let carries = Carries::of(passing);
    let mut n = 0_u8;
    arranged(rows).into_iter().take(ROWS).map(|row| made(row, carries, &mut n)).collect()
}

/// The components of what many read along.
pub fn public_components(buttons: &[PublicButton]) -> Vec<CreateActionRow> {
    let style = |n: usize| if n == 0 { ButtonStyle::Success } else { ButtonStyle::Secondary };
    let button = |(n, button): (usize, &PublicButton)| {
        CreateButton::new(CustomId::Start(button.start.clone()).to_string())
            .label(shortened(&button.label, LABEL))
            .style(style(n))
    };
    let buttons: Vec<CreateButton> = buttons.iter().enumerate().map(button).take(ROWS * IN_ROW).collect();
    buttons.chunks(IN_ROW).map(|row| CreateActionRow::Buttons(row.to_vec())).collect()
}

/// Boxes become menus; so do choices where there are many.
fn arranged(rows: &[Vec<Button>]) -> Vec<Row> {
    let mut arranged: Vec<Row> = Vec::new();
    for row in rows {
        for button in row {
            let is_tick = matches!(button.look, Look::Ticked | Look::Unticked);
            match (arranged.last_mut(), is_tick) {
                (Some(Row::Ticks(ticks)), true) if ticks.len() < OPTIONS => ticks.push(button.clone()),
                (_, true) => arranged.push(Row::Ticks(vec![button.clone()])),
                (Some(Row::Buttons(buttons)), false) if same_row(row, buttons) => {
                    buttons.push(button.clone())
                }
                (_, false) => arranged.push(Row::Buttons(vec![button.clone()])),
            }
        }
    }
    let groups = rows.iter().flatten().any(|button| button.look == Look::Unchosen);
    match plain(&arranged).filter(|_| !groups) {
        Some(count) if count > MOST_BUTTONS || arranged.len() > ROWS => with_menus(arranged),
        _ => tight(arranged),
    }
}

/// Whether the buttons of a row in the making come from this row.
fn same_row(row: &[Button], buttons: &[Button]) -> bool {
    buttons.len() < IN_ROW
        && buttons.last().is_some_and(|last| row.iter().any(|button| button.token == last.token))
}

/// How many plain buttons there are; `None`: none.
fn plain(rows: &[Row]) -> Option<usize> {
    let count = rows
        .iter()
        .map(|row| if let Row::Buttons(buttons) = row { choices(buttons).count() } else { 0 })
        .sum();
    Some(count).filter(|count| *count > 0)
}

fn choices(buttons: &[Button]) -> impl Iterator<Item = &Button> {
    buttons.iter().filter(|button| is_choice(button))
}

/// Whether a menu may hold it among others. Of those among which one holds there may be several groups in a message, and a
/// menu takes one that holds: they stay buttons.
fn is_choice(button: &Button) -> bool {
    matches!(button.look, Look::Plain | Look::Chosen)
}

/// Choices become menus where they stood first; the others stay.
fn with_menus(rows: Vec<Row>) -> Vec<Row> {
    let mut all = Vec::new();
    let mut at = None;
    let mut rest = Vec::new();
    for row in rows {
        match row {
            Row::Buttons(buttons) => {
                let (plain, others): (Vec<_>, Vec<_>) = buttons.into_iter().partition(is_choice);
                if !plain.is_empty() {
                    at.get_or_insert(rest.len());
                }
                all.extend(plain);
                if !others.is_empty() {
                    rest.push(Row::Buttons(others));
                }
            }
            other => rest.push(other),
        }
    }
    let menus: Vec<Row> = all.chunks(OPTIONS).map(|options| Row::Choice(options.to_vec())).collect();
    let at = at.unwrap_or(rest.len());
    rest.splice(at..at, menus);
    tight(rest)
}

/// Where there are too many rows, buttons move together, the last ones first.
fn tight(mut rows: Vec<Row>) -> Vec<Row> {
    while rows.len() > ROWS {
        let together = (1..rows.len()).rev().find(|at| match (&rows[at - 1], &rows[*at]) {
            (Row::Buttons(above), Row::Buttons(below)) => above.len() + below.len() <= IN_ROW,
            _ => false,
        });
        let Some(at) = together else { break };
        if let (Row::Buttons(below), Row::Buttons(above)) = (rows.remove(at), &mut rows[at - 1]) {
            above.extend(below);
        }
    }
    rows
}

fn made(row: Row, carries: Carries, n: &mut u8) -> CreateActionRow {
    match row {
        Row::Buttons(buttons) => {
            let button = |button: Button| {
                *n = n.saturating_add(1);
                CreateButton::new(CustomId::Press(carries, *n, button.token).to_string())
                    .label(label(button.look, &button.label))
                    .style(style(button.look))
            };
            CreateActionRow::Buttons(buttons.into_iter().map(button).collect())
        }
        Row::Ticks(buttons) => {
            *n = n.saturating_add(1);
            let most = u8::try_from(buttons.len()).unwrap_or(u8::MAX);
            let menu = CreateSelectMenu::new(CustomId::Ticks(carries, *n).to_string(), options(buttons));
            CreateActionRow::SelectMenu(menu.min_values(0).max_values(most))
        }
        Row::Choice(buttons) => {
            *n = n.saturating_add(1);
            let menu = CreateSelectMenu::new(CustomId::Choice(carries, *n).to_string(), options(buttons));
            CreateActionRow::SelectMenu(menu.min_values(1).max_values(1))
        }
    }
}

fn options(buttons: Vec<Button>) -> CreateSelectMenuKind {
    let option = |button: Button| {
        CreateSelectMenuOption::new(shortened(&button.label, OPTION), button.token)
            .default_selection(matches!(button.look, Look::Ticked | Look::Chosen))
    };
    CreateSelectMenuKind::String { options: buttons.into_iter().map(option).collect() }
}

fn label(look: Look, label: &str) -> String {
    let sign = match look {
        Look::Chosen => "◉ ",
        Look::Unchosen => "○ ",
        _ => "",
    };
    shortened(&format!("{sign}{label}"), LABEL)
}

fn style(look: Look) -> ButtonStyle {
    match look {
        Look::Main => ButtonStyle::Success,
        Look::Danger => ButtonStyle::Danger,
        Look::Plain => ButtonStyle::Primary,
        Look::Quiet | Look::Ticked | Look::Unticked | Look::Chosen | Look::Unchosen => ButtonStyle::Secondary,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn button(n: usize, look: Look) -> Button {
        Button { label: format!("b{n}"), token: format!("t{n}"), look }
    }

    fn shape(rows: &[Vec<Button>]) -> Vec<String> {
        let json = json!(components(rows, true));
        let row = |row: &Value| {
            let parts = row["components"].as_array().expect("parts").clone();
            match parts[0]["options"].as_array() {
                Some(options) => format!("menu of {}, up to {}", options.len(), parts[0]["max_values"]),
                None => format!("{} buttons", parts.len()),
            }
        };
        json.as_array().expect("rows").iter().map(row).collect()
    }

    #[test]
    fn few_choices_are_buttons_and_many_are_a_menu() {
        let few: Vec<Vec<Button>> = (0..3).map(|n| vec![button(n, Look::Plain)]).collect();
        assert_eq!(shape(&few), ["1 buttons", "1 buttons", "1 buttons"]);
        let mut many: Vec<Vec<Button>> = (0..7).map(|n| vec![button(n, Look::Plain)]).collect();
        many.push(vec![button(8, Look::Quiet), button(9, Look::Quiet)]);
        assert_eq!(shape(&many), ["menu of 7, up to 1", "2 buttons"]);
    }

    #[test]
    fn boxes_are_a_menu_of_which_several_are_taken() {
        let mut rows: Vec<Vec<Button>> = (0..4).map(|n| vec![button(n, Look::Unticked)]).collect();
        rows[1][0].look = Look::Ticked;
        rows.push(vec![button(5, Look::Main)]);
        assert_eq!(shape(&rows), ["menu of 4, up to 4", "1 buttons"]);
        let ticked = json!(components(&rows, true))[0]["components"][0]["options"][1]["default"].clone();
        assert_eq!(ticked, json!(true));
    }

    #[test]
    fn groups_in_which_one_holds_stay_apart() {
        let looks = [
            Look::Chosen,
            Look::Unchosen,
            Look::Unchosen,
            Look::Chosen,
            Look::Unchosen,
            Look::Unchosen,
            Look::Unchosen,
        ];
        let rows: Vec<Vec<Button>> =
            looks.into_iter().enumerate().map(|(n, look)| vec![button(n, look)]).collect();
        assert_eq!(shape(&rows), ["1 buttons", "1 buttons", "1 buttons", "1 buttons", "3 buttons"]);
    }

    proptest! {
        #[test]
        fn discord_takes_it(rows in proptest::collection::vec(proptest::collection::vec(0..7_u8, 1..6), 0..9)) {
            let looks = [Look::Plain, Look::Main, Look::Danger, Look::Quiet, Look::Ticked, Look::Unticked, Look::Unchosen];
            let mut count = 0;
            let rows: Vec<Vec<Button>> = rows
                .into_iter()
                .map(|row| row.into_iter().map(|look| { count += 1; button(count, looks[usize::from(look)]) }).collect())
                .collect();
            let json = json!(components(&rows, false));
            let made = json.as_array().expect("rows");
            prop_assert!(made.len() <= 5);
            let mut ids = std::collections::BTreeSet::new();
            for row in made {
                let parts = row["components"].as_array().expect("parts");
                prop_assert!((1..=5).contains(&parts.len()));
                for part in parts {
                    prop_assert!(ids.insert(part["custom_id"].to_string()));
                    let options = part["options"].as_array().map_or(1, Vec::len);
                    prop_assert!((1..=25).contains(&options));
                    let chosen = part["options"].as_array().into_iter().flatten();
                    let chosen = chosen.filter(|option| option["default"] == true).count();
                    prop_assert!(chosen <= part["max_values"].as_u64().map_or(0, |most| most as usize));
                }
            }
        }
    }
}
