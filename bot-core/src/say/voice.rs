//! A message in the making: the words of one locale, the buttons of one reader.
//!
//! What is read by many is made with [`Anyone`] as its reader: that voice has words, and no buttons, files or facts of a
//! person, so nothing personal can slip into public.

use crate::capabilities::Capabilities;
use crate::facts::{Facts, Meeting, Need};
use crate::house::{House, NOTHING};
use crate::ids::MeetingId;
use crate::locale::{Args, Direction, Locale};
use crate::meeting::definition::Texts;
use crate::meeting::{Definition, schedule};
use crate::message::{
    Block, Button, Dialog, Expects, Field, FileContent, FileOut, Look, Message, Opening, PublicButton,
    PublicCard,
};
use crate::model::{Me, Registration};
use crate::press::{Blank, Press};
use std::sync::Arc;

/// The reader of what many read along.
pub(super) struct Anyone;

/// What a sentence is rendered with for its reader, and what has been said so far.
pub(super) struct Voice<'a, Reader = Me> {
    pub house: &'a House,
    pub facts: &'a Facts,
    pub me: &'a Reader,
    pub capabilities: &'a Capabilities,
    pub locale: &'a Locale,
    pub tag: String,
    message: Message,
}

impl<'a> Voice<'a, Anyone> {
    /// Speaks to many in the language `tag`.
    pub fn in_public(house: &'a House, facts: &'a Facts, capabilities: &'a Capabilities, tag: &str) -> Self {
        Self::speaking(house, facts, &Anyone, capabilities, tag.to_owned())
    }

    pub fn done(self, buttons: Vec<PublicButton>) -> PublicCard {
        let Message { locale, rtl, blocks, .. } = self.message;
        PublicCard { locale, rtl, blocks, buttons, calls: None, event: None }
    }

    /// What has been said so far.
    pub fn blocks(&mut self) -> &mut Vec<Block> {
        &mut self.message.blocks
    }

    /// A button that opens the private chat with this payload.
    pub fn way_in(&self, key: &str, start: String) -> PublicButton {
        let label = crate::rules::typed::shortened(&self.t(key), self.capabilities.label_length);
        PublicButton { label, start }
    }
}

impl<'a, Reader> Voice<'a, Reader> {
    fn speaking(
        house: &'a House,
        facts: &'a Facts,
        me: &'a Reader,
        capabilities: &'a Capabilities,
        tag: String,
    ) -> Self {
        let locale = house.locale(&tag);
        let rtl = locale.direction() == Direction::Rtl;
        let message = Message { locale: locale.tag().as_str().to_owned(), rtl, ..Message::default() };
        Self { house, facts, me, capabilities, locale, tag, message }
    }

    /// The words of a key.
    pub fn t(&self, key: &str) -> String {
        self.locale.format(key, &NOTHING)
    }

    /// The words of a key with arguments.
    pub fn ta(&self, key: &str, args: Args) -> String {
        self.locale.format(key, &args)
    }

    /// Words of a person inside a sentence of ours.
    pub fn theirs(&self, text: &str) -> String {
        self.locale.isolate(text).into_owned()
    }

    pub fn meeting(&self, id: MeetingId) -> Option<&'a Arc<Meeting>> {
        self.facts.catalogue.meeting(id)
    }

    /// Whether a text in this language needs no word on that.
    pub fn reads(&self, tag: &str) -> bool {
        self.house.same_language(tag, &self.tag)
    }

    /// A text of a meeting; where it is not translated, it says which language it is.
    pub fn text_of(&self, texts: &Texts) -> Option<String> {
        let (tag, text) = texts.best(&self.house.reading_order(&self.tag))?;
        if self.reads(tag) {
            return Some(self.theirs(text));
        }
        Some(format!("{} ({})", self.theirs(text), super::names::language(self.locale, tag)))
    }

    /// A text of a meeting without a word on its language, where the same text has stood right above.
    pub fn words_of(&self, texts: &Texts) -> String {
        self.house.text(texts, &self.tag).map(|text| self.theirs(&text)).unwrap_or_default()
    }

    /// The title of a meeting.
    pub fn title_of(&self, meeting: &Meeting) -> String {
        self.text_of(&meeting.definition.title).unwrap_or_else(|| meeting.definition.slug.clone())
    }

    pub fn block(&mut self, block: Block) {
        self.message.blocks.push(block);
    }

    pub fn title(&mut self, text: String) {
        self.block(Block::Title { text });
    }

    pub fn text(&mut self, text: String) {
        self.block(Block::Text { text });
    }

    pub fn notice(&mut self, text: String) {
        self.block(Block::Notice { text });
    }

    pub fn quote(&mut self, text: &str) {
        self.block(Block::Quote { text: text.to_owned() });
    }

    pub fn fact(&mut self, label: &str, value: String) {
        let label = self.t(label);
        self.block(Block::Fact { label, value, at: None });
    }

    /// When a meeting is.
    pub fn when_fact(&mut self, definition: &Definition) {
        let (label, value) = (self.t("card-when"), self.when(definition));
        self.block(Block::Fact { label, value, at: schedule::starts_at(definition) });
    }

    pub fn list(&mut self, label: &str, items: Vec<String>) {
        if !items.is_empty() {
            let label = self.t(label);
            self.block(Block::List { label, items });
        }
    }

    /// A paragraph of a meeting's text; where it is not translated, set apart with its language.
    pub fn paragraph(&mut self, texts: &Texts) {
        let Some((tag, text)) = texts.best(&self.house.reading_order(&self.tag)) else { return };
        if self.reads(tag) {
            self.text(text.to_owned());
        } else {
            let note = self.ta(
                "only-in-language",
                crate::args! { "language" => super::names::language(self.locale, tag) },
            );
            self.block(Block::Foreign { locale: tag.to_owned(), note, text: text.to_owned() });
        }
    }

    /// A fact whose value is a meeting's text, if there is one.
    pub fn fact_of(&mut self, label: &str, texts: &Texts) {
        if let Some(value) = self.text_of(texts) {
            self.fact(label, value);
        }
    }
}

impl<'a> Voice<'a> {
    pub fn new(house: &'a House, facts: &'a Facts, me: &'a Me, capabilities: &'a Capabilities) -> Self {
        Self::speaking(house, facts, me, capabilities, house.locale_of(me))
    }

    pub fn done(self) -> Message {
        self.message
    }

    pub fn mine(&self, id: MeetingId) -> Result<Option<&'a Registration>, Need> {
        Ok(self.facts.registration_of(id, self.me.person)?.as_ref())
    }

    pub fn link(&mut self, label: String, url: String) {
        self.block(Block::Link { label, url });
    }

    /// A button with words of its own.
    pub fn button(&self, label: String, press: Press, look: Look) -> Button {
        let label = crate::rules::typed::shortened(&label, self.capabilities.label_length);
        Button { label, token: press.seal(&self.house.key, &self.me.address), look }
    }

    /// A row with one button.
    pub fn row(&mut self, key: &str, press: Press, look: Look) {
        let button = self.button(self.t(key), press, look);
        self.message.buttons.push(vec![button]);
    }

    /// A row of buttons; broken up where the platform has less room.
    pub fn rows(&mut self, buttons: Vec<Button>) {
        for row in buttons.chunks(self.capabilities.buttons_in_row.max(1)) {
            self.message.buttons.push(row.to_vec());
        }
    }

    /// A row of plain buttons.
    pub fn quiet(&mut self, buttons: &[(&str, Press)]) {
        let buttons =
            buttons.iter().map(|(key, press)| self.button(self.t(key), press.clone(), Look::Quiet)).collect();
        self.rows(buttons);
    }

    pub fn expects(&mut self, expects: Expects) {
        self.message.expects = expects;
    }

    /// Shown in place of what was last shown under this name.
    pub fn slot(&mut self, slot: String) {
        self.message.slot = Some(slot);
    }

    /// Shown in place of what was last shown under this name, however long ago.
    pub fn lasting_slot(&mut self, slot: String) {
        self.slot(slot);
        self.message.lasting = true;
    }

    /// The answer to a press on it may take its place.
    pub fn passing(&mut self) {
        self.message.passing = true;
    }

    /// The reader's platform shows the commands in this language from now on, and those of their role.
    pub fn offer_commands(&mut self) {
        self.message.commands = super::profile::commands(self.locale, super::profile::Reader::of(self.me));
    }

    /// A dialog, and the button that opens it, where the platform has dialogs.
    pub fn dialog(&mut self, blank: Blank, title: String, fields: Vec<Field>, opening: Opening) {
        if !self.capabilities.dialogs || fields.is_empty() {
            return;
        }
        let button = self.button(self.t("button-write"), Press::Write(blank), Look::Main);
        self.message.dialog = Some(Dialog { title, fields, token: button.token.clone(), opening });
        self.message.buttons.insert(0, vec![button]);
    }

    /// The dialog, if there is one, may be opened at once.
    pub fn open_dialog(&mut self) {
        if let Some(dialog) = &mut self.message.dialog {
            dialog.opening = Opening::Now;
        }
    }

    pub fn share_phone(&mut self, label: String) {
        self.message.share_phone = Some(label);
    }

    pub fn file(&mut self, name: String, mime: &str, content: String) {
        self.message.files.push(FileOut {
            name,
            mime: mime.to_owned(),
            content: FileContent::Inline(content),
        });
    }

    pub fn attachment(&mut self, name: String, mime: &str, sha256: &str) {
        let content = FileContent::Attachment(sha256.to_owned());
        self.message.files.push(FileOut { name, mime: mime.to_owned(), content });
    }
}
