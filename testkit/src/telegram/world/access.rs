//! Whether the bot may do something in a chat, and the real server's words where it may not
//! (`Client::check_chat_access` of <https://github.com/tdlib/telegram-bot-api>).

use super::{Chat, Kind, Standing, World};
use crate::telegram::keyboard::Where;
use crate::telegram::limits::{Act, Place};
use crate::telegram::refusal::Refusal;
use crate::telegram::request::Parameters;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::telegram) enum Access {
    Read,
    Edit,
    Write,
}

/// A way that is open, up to the limits and the person's own will.
#[derive(Clone, Copy, Debug)]
pub(in crate::telegram) struct Way {
    pub(in crate::telegram) chat: i64,
    pub(in crate::telegram) place: Place,
    pub(in crate::telegram) markup: Where,
}

impl World {
    /// The chat that a call names, if the bot has this access to it.
    pub(in crate::telegram) fn way(&self, parameters: &Parameters, access: Access) -> Result<Way, Refusal> {
        let Some(chat) = parameters.text("chat_id") else { return Err(Refusal::bad("chat_id is empty")) };
        let chat = chat.trim().parse().ok().and_then(|id| self.chats.get(&id));
        let chat = chat.ok_or_else(|| Refusal::bad("chat not found"))?;
        self.check_access(chat, access)?;
        let place = match chat.kind {
            Kind::Private => Place::Private(chat.id),
            _ => Place::Many(chat.id),
        };
        let markup = match chat.kind {
            Kind::Private => Where::Private,
            Kind::Channel => Where::Channel,
            Kind::Group | Kind::Supergroup => Where::Group,
        };
        Ok(Way { chat: chat.id, place, markup })
    }

    fn check_access(&self, chat: &Chat, access: Access) -> Result<(), Refusal> {
        let (writes, edits) = (access == Access::Write, access != Access::Read);
        let name = chat.kind.name();
        match (chat.kind, chat.bot) {
            (Kind::Private, _) => {
                let person = self.people.get(&chat.id);
                if !edits && person.is_some_and(|person| !person.started) {
                    return Err(Refusal::bad("chat not found"));
                }
                if edits && person.is_some_and(|person| person.deactivated) {
                    return Err(Refusal::forbidden("user is deactivated"));
                }
                Ok(())
            }
            (Kind::Group, _) if chat.upgraded_to.is_some() => match chat.upgraded_to {
                Some(new) if writes => Err(Refusal::migrated(new)),
                _ => Ok(()),
            },
            (Kind::Group, Standing::Kicked) if edits => {
                Err(Refusal::forbidden("bot was kicked from the group chat"))
            }
            (Kind::Group, Standing::Left) if edits => {
                Err(Refusal::forbidden("bot is not a member of the group chat"))
            }
            (Kind::Group, _) => Ok(()),
            (_, Standing::Kicked) => Err(Refusal::forbidden(format!("bot was kicked from the {name} chat"))),
            (_, Standing::Left) => Err(Refusal::forbidden(format!("bot is not a member of the {name} chat"))),
            _ => Ok(()),
        }
    }

    /// The topic that a call names; it must exist where there are topics.
    pub(in crate::telegram) fn thread(
        &self,
        parameters: &Parameters,
        chat: i64,
    ) -> Result<Option<i64>, Refusal> {
        let Some(thread) = parameters.integer("message_thread_id") else { return Ok(None) };
        let has = |chat: &&Chat| chat.topics.contains(&thread);
        match self.chats.get(&chat) {
            // Where there are no topics, the parameter means nothing.
            Some(chat) if chat.kind != Kind::Private && chat.topics.is_empty() => Ok(None),
            chat => match chat.filter(has) {
                Some(_) => Ok(Some(thread)),
                None => Err(Refusal::bad("message thread not found")),
            },
        }
    }

    /// The last hurdles of something that is otherwise in order: the limits, then the person's will.
    pub(in crate::telegram) fn pass(&mut self, act: Act, place: Place) -> Result<(), Refusal> {
        let now = self.clock.now();
        self.limits.take(&self.rules, now, act, place).map_err(Refusal::too_many)?;
        self.will(place)
    }

    /// Whether the person behind a private chat lets the bot write.
    pub(in crate::telegram) fn will(&self, place: Place) -> Result<(), Refusal> {
        let Place::Private(id) = place else { return Ok(()) };
        match self.people.get(&id) {
            Some(person) if !person.started => {
                Err(Refusal::forbidden("bot can't initiate conversation with a user"))
            }
            Some(person) if person.blocked => Err(Refusal::forbidden("bot was blocked by the user")),
            _ => Ok(()),
        }
    }
}
