//! Who is behind a meeting: contacts, people, organisations, offices.

use super::problems::{ProblemKind, Problems};
use super::read::{Section, one_of};
use super::texts::{LINE, TEXT, checked};
use crate::meeting::definition::{Contact, Office, Partner, PartnerRole, Person};

const ROLES: [(&str, PartnerRole); 8] = [
    ("organiser", PartnerRole::Organiser),
    ("facilitator", PartnerRole::Facilitator),
    ("partner", PartnerRole::Partner),
    ("project_partner", PartnerRole::ProjectPartner),
    ("patron", PartnerRole::Patron),
    ("media", PartnerRole::Media),
    ("funder", PartnerRole::Funder),
    ("member", PartnerRole::Member),
];

/// What a contact is for where the file says nothing.
const QUESTIONS: &str = "questions";
/// Purposes that the bot has words for.
const WORDED: [&str; 2] = [QUESTIONS, "website"];

/// All `[[contact]]` tables, in order.
pub(super) fn contacts(file: &mut Section<'_>, problems: &mut Problems) -> Vec<Contact> {
    let sections = file.sections("contact", problems);
    sections.into_iter().map(|section| contact(section, problems)).collect()
}

fn contact(mut section: Section<'_>, problems: &mut Problems) -> Contact {
    let purpose = section.slug("purpose", QUESTIONS, problems);
    let contact = Contact {
        purpose: purpose.unwrap_or_else(|| QUESTIONS.to_owned()),
        label: section.texts("label", LINE, problems),
        name: section.line("name", problems),
        email: section.email("email", problems),
        phone: section.phone("phone", problems),
    };
    if !WORDED.contains(&contact.purpose.as_str()) && !section.has("label") {
        problems.warn(section.at, &section.path_of("purpose"), ProblemKind::PurposeUnworded);
    }
    if !section.has("email") && !section.has("phone") {
        section.refuse(problems, ProblemKind::OneAtLeast { one: "email", other: "phone" });
    }
    section.finish(problems);
    contact
}

/// All `[[person]]` tables, in order.
pub(super) fn people(file: &mut Section<'_>, problems: &mut Problems) -> Vec<Person> {
    let mut people = Vec::new();
    for mut section in file.sections("person", problems) {
        let name = section.required_line("name", problems);
        people.push(Person { name, role: section.texts("role", LINE, problems) });
        section.finish(problems);
    }
    people
}

/// All `[[partner]]` tables, in order.
pub(super) fn partners(file: &mut Section<'_>, problems: &mut Problems) -> Vec<Partner> {
    let mut partners = Vec::new();
    for mut section in file.sections("partner", problems) {
        let name = section.required_line("name", problems);
        let roles = roles(&mut section, problems);
        partners.push(Partner { name, roles, joint: joint(&mut section, problems) });
        section.finish(problems);
    }
    partners
}

/// All `[[member]]` tables of a community, in order: partners whose one role is membership.
pub(super) fn members(file: &mut Section<'_>, problems: &mut Problems) -> Vec<Partner> {
    let mut members = Vec::new();
    for mut section in file.sections("member", problems) {
        let name = section.required_line("name", problems);
        members.push(Partner {
            name,
            roles: vec![PartnerRole::Member],
            joint: joint(&mut section, problems),
        });
        section.finish(problems);
    }
    members
}

fn roles(section: &mut Section<'_>, problems: &mut Problems) -> Vec<PartnerRole> {
    let Some(field) = section.field("roles") else {
        section.missing(problems, "roles", "roles = [\"partner\"]");
        return Vec::new();
    };
    let written = field.clone();
    let Some(words) = field.strings(problems, "\"partner\"") else { return Vec::new() };
    if words.is_empty() {
        written.refuse(problems, ProblemKind::Empty { write: "at least one role: roles = [\"partner\"]" });
    }
    let mut roles = Vec::with_capacity(words.len());
    for role in words.iter().filter_map(|word| one_of(word, &ROLES, problems)).collect::<Vec<_>>() {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    roles
}

fn joint(section: &mut Section<'_>, problems: &mut Problems) -> Vec<String> {
    let names =
        section.field("joint").and_then(|field| field.strings(problems, "\"…\", \"…\"")).unwrap_or_default();
    names.iter().filter_map(|name| checked(name, LINE, problems)).collect()
}

/// All `[[office]]` tables, in order.
pub(super) fn offices(file: &mut Section<'_>, problems: &mut Problems) -> Vec<Office> {
    let mut offices = Vec::new();
    for mut section in file.sections("office", problems) {
        offices.push(Office {
            name: section.required_texts("name", LINE, problems),
            address: section.line("address", problems),
            hours: section.texts("hours", TEXT, problems),
            phone: section.phone("phone", problems),
            email: section.email("email", problems),
        });
        section.finish(problems);
    }
    offices
}
