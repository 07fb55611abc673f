use crate::conversation::Focus;
use crate::ids::{Address, MeetingId};
use crate::meeting::definition::QuestionKind;
use crate::message::Input;
use crate::model::language_request::{Help, Wants};
use crate::press::{Press, fingerprint};
use crate::pretend::{HOUSE, MEETING, Person, meeting, options, question};
use crate::say::Say;
use proptest::prelude::*;
use std::collections::BTreeSet;

const DAYS: [&str; 5] = ["mon", "tue", "wed", "thu", "fri"];

fn days() -> Person {
    let many = |key| question(key, QuestionKind::Many { options: options(&DAYS) }, true);
    Person::signing_up(vec![many("days"), many("nights")])
}

fn day(of: &str, day: &str) -> Press {
    Press::Tick(MEETING, fingerprint(of), fingerprint(day))
}

fn ticks(person: &mut Person, on: &[Press], off: &[Press]) -> Vec<Say> {
    let tokens = |presses: &[Press]| presses.iter().map(|press| person.token(press)).collect();
    let (on, off) = (tokens(on), tokens(off));
    person.does(&Input::Ticks { on, off }).says
}

fn ticked(person: &Person) -> BTreeSet<&str> {
    let draft = &person.me.conversation.drafts[&MEETING];
    draft.ticked.get("days").into_iter().flatten().map(String::as_str).collect()
}

proptest! {
    #[test]
    fn exactly_those_are_ticked_and_unticked(before in 0_u8..32, on in 0_u8..32, off in 0_u8..32) {
        let chosen = |bits: u8| (0..5).filter(move |n| bits & (1 << n) != 0).map(|n| DAYS[n]);
        let presses = |bits: u8| chosen(bits).map(|name| day("days", name)).collect::<Vec<_>>();
        let off = off & !on;
        let mut person = days();
        for press in presses(before) {
            person.presses(&press);
        }
        let says = ticks(&mut person, &presses(on), &presses(off));
        if on | off == 0 {
            prop_assert_eq!(says, [Say::StaleButton]);
        } else {
            prop_assert_eq!(says, [Say::Question { meeting: MEETING, key: "days".to_owned(), problem: None }]);
        }
        prop_assert_eq!(ticked(&person), chosen((before | on) & !off).collect::<BTreeSet<_>>());
    }
}

#[test]
fn what_was_answered_before_is_where_ticking_begins() {
    let mut person = days();
    person.presses(&day("days", "mon"));
    person.presses(&day("days", "tue"));
    person.presses(&Press::Ticked(MEETING, fingerprint("days")));
    person.presses(&Press::Correct(MEETING, fingerprint("days")));
    ticks(&mut person, &[day("days", "fri")], &[day("days", "mon")]);
    assert_eq!(ticked(&person), ["fri", "tue"].into());
}

#[test]
fn languages_and_kinds_of_help_are_ticked_as_well() {
    let mut person = Person::new(meeting(Vec::new()));
    let wants = |person: &Person| match &person.me.conversation.focus {
        Focus::Support { wants, .. } => wants.clone(),
        other => panic!("about support: {other:?}"),
    };
    let part = [Say::SupportPart { meeting: MEETING }];
    person.presses(&Press::Support(MEETING));
    let language = |tag: &str| {
        let index = HOUSE.support_languages().iter().position(|has| has == tag).unwrap();
        Press::SupportLanguage(MEETING, u8::try_from(index).unwrap())
    };
    let says = ticks(&mut person, &[language("uk"), language("de")], &[language("en"), language("pl")]);
    assert_eq!((says.as_slice(), wants(&person).understands), (&part[..], vec!["uk".into(), "de".into()]));
    person.presses(&Press::SupportNext(MEETING));
    person.presses(&Press::SupportNext(MEETING));
    let help = |help| Press::SupportHelp(MEETING, help);
    ticks(&mut person, &[help(Help::Captions), help(Help::Companion)], &[]);
    let says = ticks(&mut person, &[help(Help::Companion)], &[help(Help::Captions), help(Help::Other)]);
    assert_eq!((says.as_slice(), wants(&person).help), (&part[..], vec![Help::Companion]));
    assert_eq!(wants(&person).words, Wants::default().words);
}

#[test]
fn what_does_not_belong_together_changes_nothing() {
    let mut person = days();
    let before = person.me.conversation.clone();
    let language = |id| Press::SupportLanguage(id, 0);
    for (on, off) in [
        (vec![], vec![]),
        (vec![day("days", "mon"), day("nights", "mon")], vec![]),
        (vec![day("days", "mon")], vec![Press::Tick(MeetingId(12), fingerprint("days"), fingerprint("tue"))]),
        (vec![day("days", "mon")], vec![day("days", "sun")]),
        (vec![day("days", "mon"), Press::Submit(MEETING)], vec![]),
        (vec![Press::Option(MEETING, fingerprint("days"), fingerprint("mon"))], vec![]),
        (vec![language(MEETING)], vec![language(MeetingId(12))]),
        (vec![language(MEETING)], vec![Press::SupportHelp(MEETING, Help::Captions)]),
        (vec![Press::SupportLanguage(MEETING, 200)], vec![]),
    ] {
        assert_eq!(ticks(&mut person, &on, &off), [Say::StaleButton], "{on:?} {off:?}");
    }
    let theirs = day("days", "mon").seal(&HOUSE.key, &Address::new("test", "2"));
    let mine = person.token(&day("days", "tue"));
    let turn = person.does(&Input::Ticks { on: vec![mine], off: vec![theirs] });
    assert_eq!(turn.says, [Say::StaleButton]);
    assert_eq!(
        (&person.me.conversation.drafts, &person.me.conversation.focus),
        (&before.drafts, &before.focus)
    );
}
