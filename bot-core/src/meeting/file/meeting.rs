//! A meeting file as a whole.

use super::problems::Problems;
use super::read::Section;
use super::texts::{LINE, TEXT, language};
use super::{AttachedFile, Files, attachments, people, place, questions, reminders, times, translations};
use crate::meeting::definition::{Admission, Definition, MeetingKind, Status, Texts, Visibility};
use crate::meeting::translations::Translations;

const KINDS: [(&str, MeetingKind); 2] =
    [("meeting", MeetingKind::Meeting), ("workshop", MeetingKind::Workshop)];
const STATUSES: [(&str, Status); 4] = [
    ("draft", Status::Draft),
    ("announced", Status::Announced),
    ("open", Status::Open),
    ("closed", Status::Closed),
];
const ADMISSIONS: [(&str, Admission); 2] = [("open", Admission::Open), ("approval", Admission::Approval)];
const VISIBILITIES: [(&str, Visibility); 2] =
    [("public", Visibility::Public), ("members", Visibility::Members)];

/// The largest capacity and the largest number in a series: more is a slip of the finger.
const COUNT_MAX: u32 = 1_000_000;

/// The meeting and its attached files. Where something is wrong a harmless value stands in for it beside the problem,
/// so that the rest of the file is still read.
pub(super) fn meeting(
    mut section: Section<'_>,
    beside: &dyn Files,
    problems: &mut Problems,
) -> (Definition, Vec<AttachedFile>) {
    let file = &mut section;
    let times = times::times(file, problems);
    let (attachments, files) = attachments::attachments(file, beside, problems);
    let dated = file.has("starts");
    let mut definition = Definition {
        community: file.required_slug("community", "komm", problems),
        slug: file.meeting_slug(problems),
        series: file.slug("series", "komm", problems),
        number: file.field("number").and_then(|field| field.whole(problems, 1, COUNT_MAX)),
        kind: file.choice("kind", &KINDS, problems).unwrap_or_default(),
        status: file.choice("status", &STATUSES, problems).unwrap_or(Status::Open),
        starts: times.starts,
        ends: times.ends,
        time_zone: times.time_zone,
        spoken: spoken(file, problems),
        capacity: file.field("capacity").and_then(|field| field.whole(problems, 1, COUNT_MAX)),
        admission: file.choice("admission", &ADMISSIONS, problems).unwrap_or_default(),
        registration_closes: times.registration_closes,
        language_requests_close: times.language_requests_close,
        visibility: file.choice("visibility", &VISIBILITIES, problems).unwrap_or_default(),
        title: file.required_texts("title", LINE, problems),
        summary: file.texts("summary", TEXT, problems),
        description: file.texts("description", TEXT, problems),
        agenda: file.text_lists("agenda", problems),
        audience: file.texts("audience", TEXT, problems),
        selection: file.texts("selection", TEXT, problems),
        provided: file.texts("provided", TEXT, problems),
        funding: file.texts("funding", TEXT, problems),
        place: place::place(file, problems),
        questions: questions::questions(file, problems),
        conditions: conditions(file, problems),
        reminders: reminders::reminders(file, dated, problems),
        contacts: people::contacts(file, problems),
        people: people::people(file, problems),
        partners: people::partners(file, problems),
        attachments,
        offices: people::offices(file, problems),
        translations: Translations::default(),
    };
    let claims = translations::claims(file, problems);
    definition.translations.marks = translations::marks(claims, &definition, problems);
    section.finish(problems);
    (definition, files)
}

/// Languages spoken at the meeting.
fn spoken(file: &mut Section<'_>, problems: &mut Problems) -> Vec<String> {
    let tags =
        file.field("spoken").and_then(|field| field.strings(problems, "\"pl\", \"uk\"")).unwrap_or_default();
    tags.iter().filter_map(|tag| language(tag, problems)).collect()
}

/// All `[[condition]]` tables, in order.
fn conditions(file: &mut Section<'_>, problems: &mut Problems) -> Vec<Texts> {
    let mut conditions = Vec::new();
    for mut section in file.sections("condition", problems) {
        conditions.push(section.required_texts("text", TEXT, problems));
        section.finish(problems);
    }
    conditions
}
