//! Every sentence the bot can utter, as meaning. A parcel stores a [`Say`]; it becomes words when it is delivered.
//!
//! Fluent keys appear in this folder and nowhere else in the core.

mod accounts;
mod ask;
mod card;
mod detail;
mod dialog;
mod event;
mod form;
mod menus;
mod mine;
pub(crate) mod names;
mod notices;
mod organiser;
mod posting;
pub mod profile;
mod public;
mod render;
pub mod slash;
mod standing;
mod support;
#[cfg(test)]
mod tests;
mod times;
mod translated;
mod voice;
mod why;

pub use public::{Offer, offers, render_public};
pub use render::{about, render};
pub use why::{AnswerProblem, Because, NotLinked, NotPosted, Purpose, Refusal};

use crate::ids::*;
use crate::meeting::definition::ReminderKind;
use crate::posting::InCalendar;
use crate::press::Press;
use crate::understand::Detail;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something that the bot says. What it is about is looked up when it is rendered, so a sentence that is late
/// still tells the present state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "snake_case")]
pub enum Say {
    /// Hello, and what one can do here.
    Welcome,
    /// What one can do here.
    Help,
    /// The open meetings.
    Meetings {
        /// From which on.
        from: u32,
    },
    /// No meeting of that name.
    NoSuchMeeting {
        /// The name as it was written.
        slug: String,
    },
    /// A meeting, whole.
    Card {
        /// Which.
        meeting: MeetingId,
    },
    /// A meeting's texts in their original language.
    Original {
        /// Which.
        meeting: MeetingId,
    },
    /// What the card of a meeting leaves out in a language that is easy to read.
    CardRest {
        /// Which.
        meeting: MeetingId,
    },
    /// Which meeting do you mean?
    WhichMeeting {
        /// What is to be done with it.
        purpose: Purpose,
        /// Which ones are likely: they are offered first.
        #[serde(default)]
        likely: Vec<MeetingId>,
    },
    /// One thing about a meeting.
    Detail {
        /// Which.
        meeting: MeetingId,
        /// What.
        detail: Detail,
    },

    /// The information clause and the conditions, before the first question.
    Intro {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// One question of the form.
    Question {
        /// Which meeting.
        meeting: MeetingId,
        /// Its key.
        key: String,
        /// What was wrong with the last answer.
        problem: Option<AnswerProblem>,
    },
    /// The same prompt for words, where whoever reads it wants to write now.
    Write {
        /// The prompt.
        prompt: Box<Say>,
    },
    /// The summary before sending.
    Review {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// What is your name?
    NamePrompt {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// You have begun; go on or start again?
    Resume {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// Stopped; nothing is lost.
    Stopped {
        /// The form that was stopped, if one was.
        meeting: Option<MeetingId>,
    },
    /// Where the registration stands now: received, accepted, on the waiting list, declined, withdrawn.
    Standing {
        /// Which meeting.
        meeting: MeetingId,
        /// What brought it up.
        because: Because,
    },
    /// Signing up is not possible.
    Refused {
        /// Which meeting.
        meeting: MeetingId,
        /// Why.
        why: Refusal,
    },
    /// You will be told when sign-up opens.
    Following {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// Sign-up has opened.
    Opened {
        /// Which meeting.
        meeting: MeetingId,
    },

    /// My sign-ups.
    My,
    /// One of my sign-ups, with what can be done.
    MyOne {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// Really withdraw?
    WithdrawAsk {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// The link, or why there is none.
    Link {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// The calendar file.
    Calendar {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// You are not signed up for it.
    NotSignedUp {
        /// Which meeting.
        meeting: MeetingId,
    },

    /// A part of a request for language support; the focus says which.
    SupportPart {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// The request was sent; what happens next.
    SupportAsked {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// It is part of the sign-up and goes with it.
    SupportNoted {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// The organisers' decision on my request.
    SupportDecided {
        /// Which.
        request: RequestId,
    },

    /// What is your question?
    AskPrompt {
        /// About what.
        meeting: Option<MeetingId>,
    },
    /// The question was passed on.
    AskSent,
    /// The organisers' answer.
    InquiryAnswered {
        /// Which.
        inquiry: InquiryId,
    },
    /// Not understood; the menu, and the offer to pass the words on.
    NotUnderstood,
    /// Not understood in the middle of a form, which follows again.
    PleaseChoose,
    /// Do you mean one of these?
    DidYouMean {
        /// The likely ones first.
        wishes: Vec<Press>,
    },

    /// Choose a language.
    LanguageMenu,
    /// From now on in this language.
    LanguageSet,
    /// Noticed that you write in this language; said once.
    LanguageNoticed,
    /// In which of these languages do you write? Asked once.
    LanguageAsk {
        /// Tags of ours, likeliest first.
        likely: Vec<String>,
    },
    /// No such language here.
    NoSuchLanguage,
    /// What is stored, why, how long; export and erase.
    Privacy,
    /// Everything stored, as a file.
    Export,
    /// Really erase?
    EraseAsk,
    /// Erased.
    Erased,
    /// How many reminders do you want?
    ReminderMenu,
    /// So many reminders.
    RemindersSet,

    /// A reminder.
    Reminder {
        /// Which meeting.
        meeting: MeetingId,
        /// Its place in the meeting's list.
        index: u32,
        /// What it says.
        kind: ReminderKind,
        /// The start for which it fires; another start by now means that it is no longer true.
        start: Timestamp,
    },
    /// Good that you come.
    ComingThanks {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// The meeting changed.
    Changed {
        /// Which meeting.
        meeting: MeetingId,
        /// Its time.
        time: bool,
        /// Its place.
        place: bool,
        /// Its link.
        link: bool,
        /// The meeting's sequence after the change; a newer one by now means that a newer notice says it all.
        sequence: u32,
    },
    /// The meeting was cancelled.
    Cancelled {
        /// Which meeting.
        meeting: MeetingId,
    },

    /// Gladly; hello.
    SmallTalk {
        /// Whether they thanked.
        thanks: bool,
    },
    /// This button is of no use any more.
    StaleButton,
    /// Too long to be read.
    TooLong,
    /// Only an upload where one is asked for.
    FileNotAsked,
    /// An upload of this size is not taken.
    FileTooLarge,
    /// An upload that did not arrive.
    FileLost,
    /// Only organisers may do that.
    OrganisersOnly,

    /// Welcome as an organiser.
    Enrolled {
        /// Of which community.
        community: CommunityId,
    },
    /// That code is wrong, used or too old.
    BadCode,
    /// The organiser's menu with a way into the desk.
    Desk {
        /// The one-time secret; empty where there are no web pages.
        secret: String,
    },
    /// Somebody signed up.
    Applicant {
        /// Who.
        registration: RegistrationId,
    },
    /// A card that was shown before, as it is now. Left out where what was shown can't be edited.
    Again {
        /// The card: an applicant, a request, a question.
        card: Box<Say>,
    },
    /// Those who wait for a decision.
    Applicants {
        /// For which meeting.
        meeting: MeetingId,
    },
    /// Somebody asked for language support.
    RequestCame {
        /// Which.
        request: RequestId,
    },
    /// Some words to go with the decision?
    NotePrompt {
        /// On which.
        request: RequestId,
        /// What was decided.
        arranged: bool,
    },
    /// Somebody asked a question.
    InquiryCame {
        /// Which.
        inquiry: InquiryId,
    },
    /// Write the answer.
    ReplyPrompt {
        /// To which.
        inquiry: InquiryId,
    },
    /// The answer is on its way.
    ReplySent,
    /// What waits for the organisers.
    Digest {
        /// Of which community.
        community: CommunityId,
    },
    /// The card is posted.
    Posted {
        /// Of which meeting.
        meeting: MeetingId,
        /// What the place is called.
        title: String,
        /// What becomes of it in the place's calendar, if that was wanted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        calendar: Option<InCalendar>,
    },
    /// Which meeting's card shall be posted?
    PostWhich {
        /// Where; `None`: that comes next.
        place: Option<PlaceId>,
    },
    /// Where shall the card be posted, or how the bot gets to know a place.
    PostWhere {
        /// Of which meeting.
        meeting: MeetingId,
    },
    /// Organisers: the bot may not write in that place.
    NotAllowedThere {
        /// What the place is called.
        title: String,
    },
    /// The card was not posted.
    NotPosted {
        /// Of which meeting.
        meeting: MeetingId,
        /// Why.
        why: NotPosted,
    },

    /// A code with which another account is joined to this one.
    LinkCode {
        /// The code.
        code: String,
    },
    /// Not joined.
    NotLinked {
        /// Why.
        why: NotLinked,
    },
    /// This account is joined now.
    Linked,
    /// Another account was joined.
    AccountJoined {
        /// The name of its platform.
        platform: String,
    },
    /// My accounts, with what can be done.
    Accounts,
    /// Really take this account out?
    TakeOutAsk {
        /// Which.
        account: AccountId,
    },
    /// It is taken out.
    TakenOut {
        /// The name of its platform.
        platform: String,
    },
    /// This account is on its own now.
    OnYourOwn,
}
