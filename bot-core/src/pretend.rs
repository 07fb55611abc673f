//! For tests: one meeting with questions of one's own, and somebody who signs up for it through step and render alone.

use crate::capabilities::Capabilities;
use crate::conversation::Conversation;
use crate::facts::{Catalogue, Fact, Facts, Meeting, Need};
use crate::house::House;
use crate::ids::*;
use crate::meeting::community::Community;
use crate::meeting::definition::{Question, QuestionKind, QuestionOption, Texts};
use crate::message::{Field, Input, Message};
use crate::model::language_request::{RequestState, Wants};
use crate::model::{Inquiry, LanguageRequest, Me, ReminderLevel};
use crate::press::Press;
use crate::say::{Say, render};
use crate::seal::Key;
use crate::step::step;
use crate::turn::Turn;
use std::sync::{Arc, LazyLock};

pub(crate) const OURS: CommunityId = CommunityId(1);
pub(crate) const MEETING: MeetingId = MeetingId(11);
/// Somebody else's request and inquiry; the others are not there.
pub(crate) const REQUEST: RequestId = RequestId(21);
pub(crate) const INQUIRY: InquiryId = InquiryId(31);

pub(crate) static HOUSE: LazyLock<House> =
    LazyLock::new(|| House::open(None, Key::new([1; 32]), None).unwrap());

/// The same with an easy-to-read Polish that has no words of its own.
pub(crate) static EASY_HOUSE: LazyLock<House> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("pl-simple")).unwrap();
    let settings = "name = \"Polski – łatwy\"\neasy = true\n";
    std::fs::write(folder.path().join("pl-simple/locale.toml"), settings).unwrap();
    House::open(Some(folder.path()), Key::new([1; 32]), None).unwrap()
});

pub(crate) const CAPABILITIES: Capabilities = Capabilities {
    text_length: 2_000,
    buttons_in_row: 3,
    label_length: 40,
    edits: true,
    reaches_away: true,
    files: true,
    dialogs: true,
    uploads: true,
};

/// Words in English and nothing else.
pub(crate) fn english(words: &str) -> Texts {
    Texts(vec![("en".to_owned(), words.to_owned())])
}

/// A question that asks for its key.
pub(crate) fn question(key: &str, kind: QuestionKind, required: bool) -> Question {
    let text = english(&format!("Your {key}?"));
    Question { key: key.to_owned(), kind, required, ask_if: Default::default(), text, hint: Texts::default() }
}

/// Options that are called by their keys.
pub(crate) fn options(keys: &[&str]) -> Vec<QuestionOption> {
    keys.iter().map(|key| QuestionOption { key: (*key).to_owned(), text: english(key) }).collect()
}

/// A meeting that asks these questions, without conditions.
pub(crate) fn meeting(questions: Vec<Question>) -> Meeting {
    let mut definition = crate::meeting::sample::meeting();
    (definition.questions, definition.conditions) = (questions, Vec::new());
    Meeting { id: MEETING, community: OURS, definition, sequence: 0, cancelled: None }
}

/// Somebody, and the only meeting that there is.
#[derive(Clone)]
pub(crate) struct Person {
    pub house: &'static House,
    pub me: Me,
    pub meeting: Meeting,
}

impl Person {
    pub fn new(meeting: Meeting) -> Self {
        let me = Me {
            account: AccountId(1),
            address: Address::new("test", "1"),
            person: PersonId(1),
            locale: Some("en".to_owned()),
            locale_hint: None,
            name_hint: Some("Ola".to_owned()),
            reminders: ReminderLevel::All,
            organises: Vec::new(),
            conversation: Conversation::default(),
            is_new: false,
        };
        Self { house: &HOUSE, me, meeting }
    }

    /// Somebody who has begun to sign up.
    pub fn signing_up(questions: Vec<Question>) -> Self {
        let mut person = Self::new(meeting(questions));
        person.presses(&Press::SignUp(MEETING));
        person
    }

    /// A reader of easy Polish.
    pub fn easy(meeting: Meeting) -> Self {
        let mut person = Self { house: &EASY_HOUSE, ..Self::new(meeting) };
        person.me.locale = Some("pl-simple".to_owned());
        person
    }

    pub fn organising(mut self) -> Self {
        self.me.organises = vec![OURS];
        self
    }

    fn with_facts<T>(&self, mut look: impl FnMut(&Facts) -> Result<T, Need>) -> T {
        let catalogue = Catalogue {
            communities: [(OURS, Community::bare("komm"))].into(),
            slugs: [(self.meeting.definition.slug.clone(), MEETING)].into(),
            meetings: [(MEETING, Arc::new(self.meeting.clone()))].into(),
            ..Catalogue::default()
        };
        let now = "2027-01-01T00:00:00Z".parse().unwrap();
        let mut facts = Facts::new(now, [3; 32], Some(self.me.clone()), Arc::new(catalogue));
        loop {
            let need = match look(&facts) {
                Ok(found) => return found,
                Err(need) => need,
            };
            let fact = match need {
                Need::Seats(_) => Fact::Seats(Default::default()),
                Need::RegistrationOf(..) => Fact::Registration(None),
                Need::RegistrationsOf(_) => Fact::Registrations(Vec::new()),
                Need::RequestOf(..) => Fact::Request(None),
                Need::Request(id) => Fact::Request((id == REQUEST).then(|| request(facts.now))),
                Need::Inquiry(id) => Fact::Inquiry((id == INQUIRY).then(|| inquiry(facts.now))),
                Need::AccountsOf(_) => Fact::Accounts(Vec::new()),
                Need::PlacesOf(_) => Fact::Places(Vec::new()),
                other => panic!("what for? {other:?}"),
            };
            facts.learn(need, fact);
        }
    }

    /// Does it, and remembers where the conversation stands then.
    pub fn does(&mut self, input: &Input) -> Turn {
        let turn = self.with_facts(|facts| step(self.house, facts, input));
        if let Some(conversation) = &turn.conversation {
            self.me.conversation = conversation.clone();
        }
        turn
    }

    pub fn token(&self, press: &Press) -> String {
        press.seal(&self.house.key, &self.me.address)
    }

    pub fn presses(&mut self, press: &Press) -> Vec<Say> {
        let token = self.token(press);
        self.does(&Input::Press(token)).says
    }

    pub fn writes(&mut self, words: &str) -> Vec<Say> {
        self.does(&Input::Text(words.to_owned())).says
    }

    /// Fills in the dialog that `press` stands for.
    pub fn fills_in(&mut self, press: &Press, fields: &[(String, String)]) -> Turn {
        self.does(&Input::Form { token: self.token(press), fields: fields.to_vec() })
    }

    pub fn sees_with(&self, capabilities: &Capabilities, say: &Say) -> Message {
        self.with_facts(|facts| render(self.house, facts, capabilities, say)).unwrap()
    }

    pub fn sees(&self, say: &Say) -> Message {
        self.sees_with(&CAPABILITIES, say)
    }

    /// The blanks of the dialog that comes with `say`: label and what stands in it.
    pub fn blanks(&self, say: &Say) -> Vec<(String, String)> {
        let fields = self.sees(say).dialog.map(|dialog| dialog.fields).unwrap_or_default();
        fields.into_iter().map(|Field { label, value, .. }| (label, value)).collect()
    }
}

fn request(asked_at: jiff::Timestamp) -> LanguageRequest {
    let (person, wants) = (PersonId(2), Wants::default());
    LanguageRequest { id: REQUEST, person, meeting: MEETING, wants, asked_at, state: RequestState::Asked }
}

fn inquiry(asked_at: jiff::Timestamp) -> Inquiry {
    let text = "Is there a lift?".to_owned();
    Inquiry {
        id: INQUIRY,
        person: PersonId(2),
        community: OURS,
        meeting: Some(MEETING),
        text,
        asked_at,
        answer: None,
    }
}
