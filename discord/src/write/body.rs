//! A message as every call takes it: a new one, an edit, an answer.

use serde::Serialize;
use serenity::builder::{CreateActionRow, CreateAllowedMentions, CreateEmbed};
use serenity::model::id::UserId;

/// Seen by one person only.
pub const EPHEMERAL: u64 = 1 << 6;
/// Links have no previews: a preview would have Discord's server open them, and a personal one must be opened by its person
/// alone.
const NO_PREVIEWS: u64 = 1 << 2;

/// The colour of an embed's edge.
pub(super) const COLOUR: u32 = 0x1F_6F_8B;

/// A message (<https://docs.discord.com/developers/resources/message#create-message-jsonform-params>).
#[derive(Debug, Clone, Serialize)]
pub struct Body {
    content: String,
    embeds: Vec<CreateEmbed>,
    components: Vec<CreateActionRow>,
    allowed_mentions: CreateAllowedMentions,
    flags: u64,
    /// Recognises the message when it is sent again (<https://docs.discord.com/developers/resources/message#create-message>).
    #[serde(skip_serializing_if = "Option::is_none")]
    nonce: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    enforce_nonce: Option<bool>,
    /// Files that go along, by their place; an edit without any drops those that were there.
    attachments: Vec<Attachment>,
}

#[derive(Debug, Clone, Serialize)]
struct Attachment {
    id: usize,
    filename: String,
}

impl Body {
    /// A text with components. It calls nobody by name.
    pub fn text(content: String, components: Vec<CreateActionRow>) -> Self {
        Self {
            content,
            embeds: Vec::new(),
            components,
            allowed_mentions: CreateAllowedMentions::new(),
            flags: NO_PREVIEWS,
            nonce: None,
            enforce_nonce: None,
            attachments: Vec::new(),
        }
    }

    /// A long text with components, set as an embed.
    pub fn long(content: String, components: Vec<CreateActionRow>) -> Self {
        Self::card(CreateEmbed::new().colour(COLOUR).description(content), components)
    }

    /// A card with components.
    pub fn card(embed: CreateEmbed, components: Vec<CreateActionRow>) -> Self {
        // A card has no previews to be left out, and with that flag it would not be shown itself.
        Self { embeds: vec![embed], flags: 0, ..Self::text(String::new(), components) }
    }

    /// Seen by one person only.
    pub fn alone(mut self, alone: bool) -> Self {
        if alone {
            self.flags |= EPHEMERAL;
        }
        self
    }

    /// The same message when it is sent again is shown once. At most 25 characters.
    pub fn once(mut self, nonce: String) -> Self {
        self.nonce = Some(nonce);
        self.enforce_nonce = Some(true);
        self
    }

    /// Calls this person by name, and nobody else.
    pub fn calling(mut self, user: u64) -> Self {
        self.content = format!("<@{user}> {}", self.content).trim_end().to_owned();
        self.allowed_mentions = CreateAllowedMentions::new().users([UserId::new(user.max(1))]);
        self
    }

    /// Files with these names go along.
    pub fn with_files<'a>(mut self, names: impl Iterator<Item = &'a str>) -> Self {
        self.attachments =
            names.enumerate().map(|(id, name)| Attachment { id, filename: name.to_owned() }).collect();
        self
    }
}
