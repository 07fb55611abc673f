//! What things are called: languages, kinds of help, roles, states.

use crate::house::NOTHING;
use crate::locale::Locale;
use crate::meeting::definition::{MeetingKind, PartnerRole};
use crate::model::StateName;
use crate::model::language_request::Help;

/// What a language is called, by CLDR; words that are no language tag are shown as they were typed.
pub(crate) fn language(locale: &Locale, tag: &str) -> String {
    locale.language_name(tag)
}

/// What a kind of help is called.
pub(crate) fn help(locale: &Locale, help: Help) -> String {
    let key = match help {
        Help::Interpreting => "help-interpreting",
        Help::SignLanguage => "help-sign-language",
        Help::Captions => "help-captions",
        Help::MaterialsAhead => "help-materials-ahead",
        Help::EasyToRead => "help-easy-to-read",
        Help::Companion => "help-companion",
        Help::Other => "help-other",
    };
    locale.format(key, &NOTHING)
}

/// The heading above organisations in this role.
pub(super) fn role(role: PartnerRole) -> &'static str {
    match role {
        PartnerRole::Organiser => "role-organiser",
        PartnerRole::Facilitator => "role-facilitator",
        PartnerRole::Partner => "role-partner",
        PartnerRole::ProjectPartner => "role-project-partner",
        PartnerRole::Patron => "role-patron",
        PartnerRole::Media => "role-media",
        PartnerRole::Funder => "role-funder",
        PartnerRole::Member => "role-member",
    }
}

/// What kind of gathering it is.
pub(super) fn kind(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Meeting => "kind-meeting",
        MeetingKind::Workshop => "kind-workshop",
    }
}

/// What a contact is for; `None` for a purpose in the organisers' own words.
pub(super) fn purpose(purpose: &str) -> Option<&'static str> {
    match purpose {
        "questions" => Some("contact-questions"),
        "website" => Some("contact-website"),
        "registration" => Some("contact-registration"),
        "press" => Some("contact-press"),
        "privacy" => Some("contact-privacy"),
        _ => None,
    }
}

/// Where a registration stands, in a word or two.
pub(super) fn state(state: StateName) -> &'static str {
    match state {
        StateName::Received => "state-received",
        StateName::Accepted => "state-accepted",
        StateName::Waitlisted => "state-waitlisted",
        StateName::Declined => "state-declined",
        StateName::Withdrawn => "state-withdrawn",
    }
}

/// The same as organisers read it of somebody else.
pub(super) fn state_of_somebody(state: StateName) -> &'static str {
    match state {
        StateName::Received => "applicant-received",
        StateName::Accepted => "applicant-accepted",
        StateName::Waitlisted => "applicant-waitlisted",
        StateName::Declined => "applicant-declined",
        StateName::Withdrawn => "applicant-withdrawn",
    }
}
