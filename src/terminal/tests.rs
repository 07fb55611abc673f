use super::line::{Line, read};
use super::{Shown, print};
use bot_core::message::{Block, Button, Expects, FileContent, FileOut, Look, Message};

fn button(label: &str, look: Look) -> Button {
    Button { label: label.to_owned(), token: format!("token-{label}"), look }
}

fn shown(expects: Expects) -> Shown {
    Shown {
        buttons: vec![button("Tak", Look::Main), button("Pomiń  to", Look::Quiet)],
        expects,
        files: Vec::new(),
    }
}

fn press(label: &str) -> Line {
    Line::Press(format!("token-{label}"))
}

#[test]
fn a_number_a_bracketed_number_or_the_label_presses_a_button() {
    for typed in ["1", "[1]", " [ 1 ] ", "tak", "TAK"] {
        assert_eq!(read(typed, &shown(Expects::Choice)), press("Tak"), "{typed}");
    }
    assert_eq!(read("pomiń to", &shown(Expects::Line)), press("Pomiń  to"));
}

#[test]
fn a_number_without_a_button_is_text() {
    for typed in ["0", "3", "[3]", "1.", "-1", "99999999999999999999999"] {
        assert_eq!(read(typed, &shown(Expects::Choice)), Line::Text(typed.to_owned()));
    }
}

#[test]
fn where_a_number_is_asked_for_a_bare_number_is_the_answer() {
    for expects in [Expects::Number, Expects::Phone] {
        assert_eq!(read("1", &shown(expects)), Line::Text("1".to_owned()));
        assert_eq!(read("[1]", &shown(expects)), press("Tak"));
        assert_eq!(read("tak", &shown(expects)), press("Tak"));
    }
}

#[test]
fn a_path_is_an_upload_and_save_keeps_files_if_there_are_any() {
    assert_eq!(read("file:a b.pdf", &shown(Expects::File)), Line::Upload("a b.pdf".to_owned()));
    assert_eq!(read("save", &shown(Expects::Anything)), Line::Text("save".to_owned()));
    let file = FileOut {
        name: "a.ics".to_owned(),
        mime: "text/calendar".to_owned(),
        content: FileContent::Inline(String::new()),
    };
    assert_eq!(read("save", &Shown { files: vec![file], ..Shown::default() }), Line::Save);
}

#[test]
fn a_blank_line_means_nothing() {
    assert_eq!(read(" \r", &shown(Expects::Line)), Line::Empty);
}

#[test]
fn a_message_is_plain_lines() {
    let text = |text: &str| text.to_owned();
    let message = Message {
        blocks: vec![
            Block::Title { text: text("KOMM") },
            Block::Fact { label: text("Kiedy"), value: text("środa"), at: None },
            Block::List { label: text("Plan"), items: vec![text("a"), text("b")] },
            Block::Quote { text: text("raz\ndwa") },
            Block::Link { label: text("Link"), url: text("https://call.example.org") },
        ],
        buttons: vec![vec![button("Kawa", Look::Ticked)], vec![button("Ciasto", Look::Unticked)]],
        ..Message::default()
    };
    let expected = "KOMM\n====\nKiedy: środa\nPlan:\n- a\n- b\n> raz\n> dwa\nLink: https://call.example.org\n\
                    [1] [x] Kawa\n[2] [ ] Ciasto\n";
    assert_eq!(print::message(&message), expected);
}

#[test]
fn a_label_can_not_pretend_to_be_another_line() {
    let message =
        Message { buttons: vec![vec![button("Tak\n[2] Nie\u{1b}[2J", Look::Plain)]], ..Message::default() };
    assert_eq!(print::message(&message), "[1] Tak [2] Nie[2J\n");
}
