//! What a meeting is, as its organisers wrote it down. Parsed from TOML by [`super::file`], stored as JSON.

use super::translations::Translations;
use jiff::{Span, civil::DateTime, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text in several languages, in the order in which the author wrote them: the first is the original.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(pub Vec<(String, String)>);

/// The same for a list of short texts (an agenda).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TextLists(pub Vec<(String, Vec<String>)>);

impl Texts {
    /// Whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text in the first of the wanted languages that it has, else the original; with its language, so that
    /// a reader can be told which one they get. `None` only where there is no text at all.
    pub fn best(&self, wanted: &[&str]) -> Option<(&str, &str)> {
        best(&self.0, wanted).map(|(language, text)| (language, text.as_str()))
    }
}

impl TextLists {
    /// Whether there is no list in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The list in the first of the wanted languages that it has, else the original; with its language.
    pub fn best(&self, wanted: &[&str]) -> Option<(&str, &[String])> {
        best(&self.0, wanted).map(|(language, list)| (language, list.as_slice()))
    }
}

fn best<'a, T>(all: &'a [(String, T)], wanted: &[&str]) -> Option<(&'a str, &'a T)> {
    let in_language = |language: &&str| all.iter().find(|(has, _)| has == language);
    let found = wanted.iter().find_map(in_language).or_else(|| all.first());
    found.map(|(language, text)| (language.as_str(), text))
}

/// Everything about a meeting that its file says. What changes by people's doing (seats, states) is elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    /// Slug of the community that runs it.
    pub community: String,
    /// Its name in links and commands: `A-Za-z0-9_-`, at most 48 characters.
    pub slug: String,
    /// Slug of the series that it belongs to.
    pub series: Option<String>,
    /// Its number in the series.
    pub number: Option<u32>,
    /// A meeting or a workshop.
    pub kind: MeetingKind,
    /// Whether one can sign up, as far as the organisers decide it.
    pub status: Status,
    /// Civil time in `time_zone`; absent where no date is known yet.
    pub starts: Option<DateTime>,
    /// Civil time in `time_zone`.
    pub ends: Option<DateTime>,
    /// IANA name.
    pub time_zone: String,
    /// Languages spoken at the meeting (BCP 47).
    pub spoken: Vec<String>,
    /// Seats; absent: no limit.
    pub capacity: Option<u32>,
    /// Whether signing up suffices or organisers decide.
    pub admission: Admission,
    /// Civil time in `time_zone`.
    pub registration_closes: Option<DateTime>,
    /// Civil time in `time_zone`.
    pub language_requests_close: Option<DateTime>,
    /// Who finds it in lists.
    pub visibility: Visibility,
    /// Title.
    pub title: Texts,
    /// A sentence or two.
    pub summary: Texts,
    /// Longer text, paragraphs parted by blank lines.
    pub description: Texts,
    /// Points of the agenda.
    pub agenda: TextLists,
    /// Who it is for.
    pub audience: Texts,
    /// How people are chosen where seats are limited.
    pub selection: Texts,
    /// Food, materials, travel: what is provided.
    pub provided: Texts,
    /// Who pays.
    pub funding: Texts,
    /// Where.
    pub place: Place,
    /// The form, in order.
    pub questions: Vec<Question>,
    /// Shown before signing up; recorded as "read".
    pub conditions: Vec<Texts>,
    /// Reminders.
    pub reminders: Vec<Reminder>,
    /// Whom to ask about what.
    pub contacts: Vec<Contact>,
    /// Speakers, experts, facilitators, in order.
    pub people: Vec<Person>,
    /// Organisations and their roles.
    pub partners: Vec<Partner>,
    /// Files and links to download.
    pub attachments: Vec<Attachment>,
    /// Offices where one can sign up on paper or by phone.
    pub offices: Vec<Office>,
    /// How far the translations of all these texts can be trusted.
    #[serde(default, skip_serializing_if = "Translations::is_empty")]
    pub translations: Translations,
}

/// What sort of gathering it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingKind {
    /// A meeting.
    #[default]
    Meeting,
    /// A workshop.
    Workshop,
}

/// How far the organisers have opened the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Only organisers see it.
    Draft,
    /// Save the date: shown, not yet open.
    Announced,
    /// One can sign up.
    Open,
    /// Sign-up is over.
    Closed,
}

/// Who decides about a seat.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Admission {
    /// Whoever signs up in time while there are seats is in.
    #[default]
    Open,
    /// Organisers accept or decline each registration.
    Approval,
}

/// Who finds the meeting in public lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Everybody.
    #[default]
    Public,
    /// Only those who have its link (its slug).
    Members,
}

/// Where a meeting is. The variants make an on-site meeting with a secret link unsayable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Place {
    /// In a video call.
    Online(Online),
    /// In a room.
    Onsite(Venue),
    /// Both.
    Hybrid {
        /// The call.
        online: Online,
        /// The room.
        venue: Venue,
    },
}

/// A video call. Its link is a secret.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Online {
    /// "Zoom", "Jitsi"…
    pub platform: Option<String>,
    /// Shown to admitted people alone; absent: to be announced.
    pub link: Option<String>,
}

impl std::fmt::Debug for Online {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let link = self.link.as_ref().map(|_| "[secret]");
        f.debug_struct("Online").field("platform", &self.platform).field("link", &link).finish()
    }
}

/// A room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Venue {
    /// What it is called.
    pub name: Texts,
    /// Street and town.
    pub address: Option<String>,
    /// How to get in; step-free access.
    pub access: Texts,
}

/// One question of the sign-up form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its name in exports. The key `name` fills the registration's name.
    pub key: String,
    /// What sort of answer it takes, and the options of a choice.
    pub kind: QuestionKind,
    /// Whether it may be skipped.
    pub required: bool,
    /// Asked only if each of these earlier answers is one of the values.
    pub ask_if: BTreeMap<String, Vec<String>>,
    /// The question.
    pub text: Texts,
    /// A hint below it.
    pub hint: Texts,
}

/// The kinds of questions. A new kind is one arm here; the compiler lists what to extend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum QuestionKind {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// One of the options.
    Choice {
        /// In order.
        options: Vec<QuestionOption>,
    },
    /// Any of the options.
    Many {
        /// In order.
        options: Vec<QuestionOption>,
    },
    /// Yes or no.
    YesNo,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A whole number.
    Number,
    /// Must be accepted; the version of the text is kept with the answer.
    Consent,
    /// An upload.
    File,
}

/// One option of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionOption {
    /// Its name in exports.
    pub key: String,
    /// Its label.
    pub text: Texts,
}

/// When a reminder is due, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// Relative to the meeting.
    pub when: ReminderOffset,
    /// What it says.
    pub kind: ReminderKind,
    /// The words of a `note`, or extra words of another kind.
    pub text: Texts,
}

/// A reminder's distance from the meeting. Days and weeks are calendar days in the meeting's time zone
/// (a day before 16:00 is 16:00 even when the clocks change in between); smaller units are exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum ReminderOffset {
    /// Before the start.
    BeforeStart(Offset),
    /// After the end.
    AfterEnd(Offset),
}

/// An amount of time as it was written: `7d`, `1h`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offset {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: OffsetUnit,
}

impl Offset {
    /// As a span: weeks and days are calendar units, the rest exact.
    pub fn span(self) -> Span {
        let n = i64::from(self.amount);
        match self.unit {
            OffsetUnit::Seconds => Span::new().seconds(n),
            OffsetUnit::Minutes => Span::new().minutes(n),
            OffsetUnit::Hours => Span::new().hours(n),
            OffsetUnit::Days => Span::new().days(n),
            OffsetUnit::Weeks => Span::new().weeks(n),
        }
    }
}

/// Units of an [`Offset`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OffsetUnit {
    /// `s`
    #[serde(rename = "s")]
    Seconds,
    /// `m`
    #[serde(rename = "m")]
    Minutes,
    /// `h`
    #[serde(rename = "h")]
    Hours,
    /// `d`
    #[serde(rename = "d")]
    Days,
    /// `w`
    #[serde(rename = "w")]
    Weeks,
}

/// What a reminder says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReminderKind {
    /// Keep the date free.
    SaveTheDate,
    /// Still coming? "No" frees the seat.
    Confirm,
    /// Here is the link (on site: the address).
    Link,
    /// It starts.
    Starting,
    /// Materials are there.
    Materials,
    /// How was it?
    Feedback,
    /// The organisers' own words.
    Note,
}

/// Whom to ask about what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// What for, in words; the keys `questions` and `website` have translations of their own.
    pub purpose: String,
    /// The purpose in the author's words, where the key is none of the known ones.
    pub label: Texts,
    /// Who answers.
    pub name: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Phone number as it was written.
    pub phone: Option<String>,
}

/// Somebody with a part in the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Name.
    pub name: String,
    /// What they do there, and for whom they stand.
    pub role: Texts,
}

/// An organisation with a part in the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// Name.
    pub name: String,
    /// At least one.
    pub roles: Vec<PartnerRole>,
    /// A joint membership lists the organisations that share it.
    pub joint: Vec<String>,
}

/// What an organisation does for a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartnerRole {
    /// Runs it.
    Organiser,
    /// Leads the discussion.
    Facilitator,
    /// Partner.
    Partner,
    /// Partner of the project behind it.
    ProjectPartner,
    /// Lends its name.
    Patron,
    /// Spreads the word.
    Media,
    /// Pays.
    Funder,
    /// Member of the community.
    Member,
}

/// Something to download.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// What it is.
    pub name: Texts,
    /// Where it is.
    pub source: AttachmentSource,
}

/// Where an attachment's bytes are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttachmentSource {
    /// Somewhere on the web.
    Url(String),
    /// A file beside the meeting file (its file name); its bytes are stored at import under this SHA-256 (hex).
    File {
        /// File name.
        name: String,
        /// SHA-256 of the bytes, lower-case hex.
        sha256: String,
    },
}

/// An office where one can sign up without a chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// What it is called.
    pub name: Texts,
    /// Street and town.
    pub address: Option<String>,
    /// Opening hours.
    pub hours: Texts,
    /// Phone number as it was written.
    pub phone: Option<String>,
    /// E-mail address for scans.
    pub email: Option<String>,
}

impl Definition {
    /// The meeting's time zone; files with an unknown one are refused at import, so UTC never shows in practice.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// The question with this key.
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.key == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title() -> Texts {
        Texts(
            [("uk", "Зустріч"), ("pl", "Spotkanie")]
                .map(|(language, text)| (language.into(), text.into()))
                .into(),
        )
    }

    #[test]
    fn a_reader_gets_the_first_wanted_language_that_is_there() {
        assert_eq!(title().best(&["be", "pl", "uk"]), Some(("pl", "Spotkanie")));
    }

    #[test]
    fn without_a_wanted_language_a_reader_gets_the_original() {
        assert_eq!(title().best(&["ka"]), Some(("uk", "Зустріч")));
        assert_eq!(title().best(&[]), Some(("uk", "Зустріч")));
    }

    #[test]
    fn without_any_text_there_is_nothing_to_show() {
        assert_eq!(Texts::default().best(&["pl"]), None);
        assert!(Texts::default().is_empty() && TextLists::default().is_empty());
    }
}
