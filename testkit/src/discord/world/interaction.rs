//! Interactions: what a person did, and what has become of it.

use super::World;
use crate::discord::gateway::Target;
use crate::discord::refusal::Refusal;
use serde_json::{Value, json};
use tokio::time::Instant;

/// <https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type>
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::discord) enum Kind {
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

#[derive(Clone, Debug)]
pub(in crate::discord) struct Interaction {
    pub(in crate::discord) id: u64,
    pub(in crate::discord) token: String,
    pub(in crate::discord) kind: Kind,
    pub(in crate::discord) by: u64,
    pub(in crate::discord) channel: u64,
    pub(in crate::discord) at: Instant,
    /// When it was answered, and with which type.
    pub(in crate::discord) answer: Option<(Instant, u64)>,
    /// The message with the component, or under whose component the modal opened.
    pub(in crate::discord) source: Option<u64>,
    /// What `@original` means.
    pub(in crate::discord) original: Option<u64>,
    /// The other messages sent with the token.
    pub(in crate::discord) followups: Vec<u64>,
    /// What an autocomplete was answered with.
    pub(in crate::discord) choices: Option<Vec<Value>>,
    /// Its token was ended before its time.
    pub(in crate::discord) ended: bool,
    /// INTERACTION_CREATE's content.
    pub(in crate::discord) payload: Value,
}

impl World {
    /// Makes an interaction and tells the bot of it; returns its id.
    pub(in crate::discord) fn interact(
        &mut self,
        kind: Kind,
        by: u64,
        channel: u64,
        source: Option<(u64, Value)>,
        data: &Value,
    ) -> u64 {
        let id = self.snowflake();
        let token = self.new_token(id);
        let mut payload = self.interaction_json(kind, by, channel);
        payload["id"] = json!(id.to_string());
        payload["token"] = json!(token);
        payload["data"] = data.clone();
        let source = source.map(|(id, message)| {
            payload["message"] = message;
            id
        });
        let interaction = Interaction {
            id,
            token: token.clone(),
            kind,
            by,
            channel,
            at: self.clock.now(),
            answer: None,
            source,
            original: None,
            followups: Vec::new(),
            choices: None,
            ended: false,
            payload,
        };
        self.tokens.insert(token, id);
        self.interactions.insert(id, interaction);
        self.deliver(id);
        id
    }

    /// Sends INTERACTION_CREATE, which may have been sent before.
    pub(in crate::discord) fn deliver(&mut self, id: u64) {
        let Some(interaction) = self.interactions.get(&id) else { return };
        let body = interaction.payload.clone();
        let guild = self.channels.get(&interaction.channel).and_then(|channel| channel.guild);
        self.dispatch("INTERACTION_CREATE", Target { guild, intent: 0 }, body);
    }

    /// As long and as opaque as a real one.
    fn new_token(&self, id: u64) -> String {
        const LETTERS: &[u8; 62] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        let mut chance = fastrand::Rng::with_seed(id);
        let mut token = String::from("aW50ZXJhY3Rpb246");
        while token.len() < 178 {
            token.push(char::from(LETTERS[chance.usize(..LETTERS.len())]));
        }
        token
    }

    /// Whether its first answer would come too late.
    pub(in crate::discord) fn is_over(&self, interaction: &Interaction) -> bool {
        interaction.answer.is_none()
            && self.clock.now().duration_since(interaction.at) > self.rules.interaction_life
    }

    /// The answered interaction whose token this is, as long as the token is good.
    pub(in crate::discord) fn webhook(&self, token: &str) -> Result<&Interaction, Refusal> {
        let unknown = || Refusal::new(404, 10015, "Unknown Webhook");
        let interaction = self.tokens.get(token).and_then(|id| self.interactions.get(id));
        let interaction = interaction.ok_or_else(|| Refusal::new(401, 50027, "Invalid Webhook Token"))?;
        let age = self.clock.now().duration_since(interaction.at);
        if interaction.ended || age > self.rules.token_life {
            return Err(Refusal::new(401, 50027, "Invalid Webhook Token"));
        }
        match interaction.answer {
            None | Some((_, 8)) => Err(unknown()),
            Some(_) => Ok(interaction),
        }
    }
}
