//! The example files are taken, speak seven languages, and keep the facts of the announcements they come from.

use super::super::{Files, MeetingFile, ProblemKind, parse};
use super::words;
use crate::meeting::definition::*;
use crate::meeting::{Community, Definition};
use include_dir::{Dir, include_dir};
use jiff::civil::date;

static EXAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../examples/meetings");
const LANGUAGES: [&str; 7] = ["pl", "uk", "en", "be", "ru", "de", "ar"];

struct Beside;

impl Files for Beside {
    fn read(&self, name: &str) -> Option<Vec<u8>> {
        EXAMPLES.get_file(name).map(|file| file.contents().to_vec())
    }
}

fn files() -> Vec<MeetingFile> {
    let is_toml = |name: &str| name.ends_with(".toml");
    let files = EXAMPLES.files().filter(|file| file.path().to_str().is_some_and(is_toml));
    let mut read = Vec::new();
    for file in files {
        let text = file.contents_utf8().expect("UTF-8");
        let parsed = parse(text, &Beside);
        let parsed =
            parsed.unwrap_or_else(|problems| panic!("{}: {}", file.path().display(), words(&problems)));
        let doubtful = |kind: &ProblemKind| *kind != ProblemKind::NoDateYet;
        let warnings: Vec<_> =
            parsed.warnings.into_iter().filter(|warning| doubtful(&warning.problem)).collect();
        assert_eq!(words(&warnings), "", "{}", file.path().display());
        read.push(parsed.file);
    }
    read
}

fn meetings() -> Vec<Definition> {
    let meeting = |file| if let MeetingFile::Meeting(meeting) = file { Some(*meeting) } else { None };
    files().into_iter().filter_map(meeting).collect()
}

fn communities() -> Vec<Community> {
    let community = |file| if let MeetingFile::Community(community) = file { Some(*community) } else { None };
    files().into_iter().filter_map(community).collect()
}

fn meeting(slug: &str) -> Definition {
    meetings().into_iter().find(|meeting| meeting.slug == slug).expect(slug)
}

fn community(slug: &str) -> Community {
    communities().into_iter().find(|community| community.slug == slug).expect(slug)
}

fn with_role(meeting: &Definition, role: PartnerRole) -> Vec<&str> {
    let partners = meeting.partners.iter().filter(|partner| partner.roles.contains(&role));
    partners.map(|partner| partner.name.as_str()).collect()
}

fn in_seven_languages(texts: &Texts) -> bool {
    LANGUAGES.iter().all(|language| texts.best(&[language]).is_some_and(|(found, _)| found == *language))
}

/// Every text that a meeting shows.
fn all_texts(meeting: &Definition) -> Vec<&Texts> {
    let m = meeting;
    let mut texts =
        vec![&m.title, &m.summary, &m.description, &m.audience, &m.selection, &m.provided, &m.funding];
    if let Place::Onsite(venue) | Place::Hybrid { venue, .. } = &m.place {
        texts.extend([&venue.name, &venue.access]);
    }
    for question in &m.questions {
        texts.extend([&question.text, &question.hint]);
        if let QuestionKind::Choice { options } | QuestionKind::Many { options } = &question.kind {
            texts.extend(options.iter().map(|option| &option.text));
        }
    }
    texts.extend(&m.conditions);
    texts.extend(m.reminders.iter().map(|reminder| &reminder.text));
    texts.extend(m.people.iter().map(|person| &person.role));
    texts.extend(m.attachments.iter().map(|attachment| &attachment.name));
    texts.extend(m.offices.iter().flat_map(|office| [&office.name, &office.hours]));
    texts
}

#[test]
fn every_text_of_every_example_is_there_in_seven_languages() {
    for meeting in meetings() {
        for texts in all_texts(&meeting).into_iter().filter(|texts| !texts.is_empty()) {
            assert!(in_seven_languages(texts), "{}: {texts:?}", meeting.slug);
        }
        let agendas = meeting.agenda.0.iter().map(|(language, points)| (language.as_str(), points.len()));
        let agendas: Vec<(&str, usize)> = agendas.collect();
        let points = agendas.first().map_or(0, |first| first.1);
        assert!(
            agendas.is_empty() || agendas == LANGUAGES.map(|language| (language, points)),
            "{}",
            meeting.slug
        );
    }
    for community in communities() {
        let texts = [&community.name, &community.about, &community.controller];
        assert!(texts.into_iter().all(in_seven_languages), "{}", community.slug);
    }
}

#[test]
fn every_example_asks_the_name_first_has_a_consent_a_condition_and_the_link_reminder() {
    let communities = communities();
    for meeting in meetings() {
        assert_eq!(meeting.questions[0].key, "name", "{}", meeting.slug);
        assert_eq!(meeting.question("rodo").map(|question| &question.kind), Some(&QuestionKind::Consent));
        assert!(!meeting.conditions.is_empty() && !meeting.contacts.is_empty(), "{}", meeting.slug);
        assert!(
            meeting.reminders.iter().any(|reminder| reminder.kind == ReminderKind::Link),
            "{}",
            meeting.slug
        );
        let own =
            communities.iter().find(|community| community.slug == meeting.community).expect("a community");
        let known = |series: &String| own.series.iter().any(|known| known.slug == *series);
        assert!(meeting.series.as_ref().is_none_or(known), "{}", meeting.slug);
    }
}

#[test]
fn the_first_coalition_meeting_is_online_and_welcomes_informal_groups() {
    let meeting = meeting("komm-1");
    assert_eq!(meeting.starts, Some(date(2021, 6, 15).at(15, 0, 0, 0)));
    let Place::Online(call) = &meeting.place else { panic!("online") };
    assert!(call.platform.as_deref() == Some("Zoom") && call.link.is_some());
    let kind = meeting.question("represents").map(|question| question.kind.clone());
    let Some(QuestionKind::Choice { options }) = kind else { panic!("a choice") };
    assert!(options.iter().any(|option| option.key == "informal-group"));
    assert_eq!((meeting.spoken, meeting.agenda.0[0].1.len()), (vec!["pl".to_owned()], 3));
}

#[test]
fn the_third_coalition_meeting_is_announced_with_two_contacts_and_its_funding() {
    let meeting = meeting("komm-3");
    assert_eq!(meeting.status, Status::Announced);
    let (starts, ends) = (date(2022, 4, 27).at(16, 0, 0, 0), date(2022, 4, 27).at(18, 0, 0, 0));
    assert_eq!((meeting.starts, meeting.ends), (Some(starts), Some(ends)));
    assert_eq!(starts.weekday(), jiff::civil::Weekday::Wednesday);
    let purposes: Vec<&str> = meeting.contacts.iter().map(|contact| contact.purpose.as_str()).collect();
    assert_eq!(purposes, ["questions", "website"]);
    assert!(meeting.funding.best(&["pl"]).is_some_and(|(_, text)| text.contains("Funduszy EOG")));
    assert_eq!((meeting.number, meeting.agenda.0[0].1.len()), (Some(3), 4));
}

#[test]
fn the_krakow_meeting_has_a_deadline_but_no_date_and_its_organisers_approve() {
    let meeting = meeting("sieciujace-krakow");
    assert_eq!((meeting.starts, meeting.admission), (None, Admission::Approval));
    assert_eq!(meeting.registration_closes, Some(date(2021, 9, 26).at(23, 59, 0, 0)));
    assert_eq!(
        with_role(&meeting, PartnerRole::Organiser),
        ["Fundacja Zustricz", "Żydowskie Stowarzyszenie Czulent"]
    );
    assert_eq!((meeting.conditions.len(), meeting.agenda.0[0].1.len()), (2, 8));
    assert!(!meeting.provided.is_empty() && !meeting.selection.is_empty());
}

#[test]
fn the_consortium_has_ten_meetings_three_workshops_and_nine_members_one_of_them_joint() {
    let meetings: Vec<Definition> =
        meetings().into_iter().filter(|meeting| meeting.community == "konsorcjum").collect();
    assert_eq!(meetings.len(), 10);
    assert_eq!(meetings.iter().filter(|meeting| meeting.kind == MeetingKind::Workshop).count(), 3);
    let mut numbers: Vec<Option<u32>> = meetings.iter().map(|meeting| meeting.number).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=10).map(Some).collect::<Vec<_>>());
    assert!(
        meetings.iter().all(|meeting| with_role(meeting, PartnerRole::Funder) == ["Fundusz Obywatelski"])
    );
    let consortium = community("konsorcjum");
    let joint: Vec<&Partner> = consortium.members.iter().filter(|member| !member.joint.is_empty()).collect();
    assert_eq!((consortium.members.len(), joint.len()), (9, 1));
    assert_eq!(joint[0].joint, ["Uchodźcy.Info", "Chlebem i Solą"]);
    assert_eq!(consortium.series[0].count, Some(10));
}

#[test]
fn the_torun_meeting_names_its_speakers_patrons_partners_form_and_office() {
    let meeting = meeting("integracja-torun");
    let (starts, ends) = (date(2023, 12, 14).at(9, 30, 0, 0), date(2023, 12, 14).at(15, 30, 0, 0));
    assert_eq!((meeting.starts, meeting.ends), (Some(starts), Some(ends)));
    assert!(meeting.capacity.is_some() && meeting.admission == Admission::Approval);
    let Place::Onsite(venue) = &meeting.place else { panic!("on site") };
    assert_eq!(venue.address.as_deref(), Some("ul. Mostowa 6, Toruń"));
    assert_eq!(meeting.people.len(), 3);
    let count = |role| with_role(&meeting, role).len();
    assert_eq!(
        [PartnerRole::Patron, PartnerRole::Partner, PartnerRole::ProjectPartner].map(count),
        [2, 4, 2]
    );
    assert_eq!([PartnerRole::Facilitator, PartnerRole::Funder].map(count), [1, 1]);
    assert_eq!(with_role(&meeting, PartnerRole::Media), ["Gmina Miasta Toruń"]);
    assert!(matches!(meeting.attachments[0].source, AttachmentSource::File { .. }));
    assert_eq!(meeting.offices[0].address.as_deref(), Some("ul. A. Mickiewicza 112, Toruń"));
    assert!(meeting.offices[0].phone.is_some());
}
