//! A turn in the making.

use crate::conversation::{Conversation, Focus};
use crate::facts::{Facts, Meeting};
use crate::house::House;
use crate::ids::MeetingId;
use crate::model::Me;
use crate::rules::people;
use crate::say::Say;
use crate::turn::{Change, Class, Post, Turn};
use std::sync::Arc;

/// What a step sees, and what it has decided so far.
pub(super) struct Talk<'a> {
    pub house: &'a House,
    pub facts: &'a Facts,
    pub me: &'a Me,
    pub conversation: Conversation,
    pub turn: Turn,
    ids: u8,
}

impl<'a> Talk<'a> {
    pub fn new(house: &'a House, facts: &'a Facts, me: &'a Me) -> Self {
        Self { house, facts, me, conversation: me.conversation.clone(), turn: Turn::default(), ids: 0 }
    }

    pub fn into_turn(mut self) -> Turn {
        if self.turn.unnamed && self.turn.changes.is_empty() {
            return Turn::default();
        }
        if self.conversation != self.me.conversation {
            self.turn.conversation = Some(self.conversation);
        }
        self.turn
    }

    pub fn say(&mut self, say: Say) {
        self.turn.says.push(say);
    }

    pub fn change(&mut self, change: Change) {
        self.turn.changes.push(change);
    }

    pub fn post(&mut self, post: Post) {
        self.turn.posts.push(post);
    }

    /// Tells the organisers of a meeting's community, once for each `key`.
    pub fn tell_organisers(&mut self, community: crate::ids::CommunityId, say: Say, key: String) {
        let to = crate::turn::Audience::Organisers(community);
        self.post(Post { to, say, key: Some(key), class: Class::Decision });
    }

    /// Shows a card to organisers anew who have it already, as it is now. Whoever acts has it in their answer, if
    /// `but_me`.
    pub fn show_again(&mut self, community: crate::ids::CommunityId, card: Say, name: &str, but_me: bool) {
        let to = match but_me {
            true => crate::turn::Audience::OtherOrganisers(community, self.me.person),
            false => crate::turn::Audience::Organisers(community),
        };
        let key = format!("again:{name}:{}", self.facts.fresh_named_id(name));
        self.post(Post {
            to,
            say: Say::Again { card: Box::new(card) },
            key: Some(key),
            class: Class::Decision,
        });
    }

    /// An id that nothing has yet.
    pub fn fresh_id(&mut self) -> i64 {
        self.ids += 1;
        self.facts.fresh_id(self.ids)
    }

    /// The language of this conversation.
    pub fn locale(&self) -> String {
        self.house.locale_of(self.me)
    }

    /// The meeting if this person may see it; else says that there is none, and remembers what was looked at.
    pub fn meeting(&mut self, id: MeetingId) -> Option<Arc<Meeting>> {
        match people::visible(self.facts, self.me, id) {
            Some(meeting) => {
                self.conversation.last_meeting = Some(id);
                Some(Arc::clone(meeting))
            }
            None => {
                self.say(Say::StaleButton);
                None
            }
        }
    }

    /// Nothing is to be written about who acts.
    pub fn pass_by(&mut self) {
        self.turn.unnamed = true;
    }

    /// Leaves whatever was being talked about; drafts stay.
    pub fn leave(&mut self) {
        self.conversation.focus = Focus::Nothing;
    }
}
