//! Why a call brought nothing, as far as it matters for what to do next.

use super::Parameters;
use std::time::Duration;

/// Why a call brought nothing. Its texts hold no secret: the token is part of every URL, and URLs are left out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// 429: not before so much time has passed.
    #[error("too many requests; to be tried again after {} s", .0.as_secs())]
    Throttled(Duration),
    /// The person blocked the bot, or there is no such chat any more.
    #[error("the chat takes no messages: {0}")]
    Gone(String),
    /// The group has become a supergroup with this id.
    #[error("the group has moved to another chat")]
    Moved(i64),
    /// The message already is as it was to become.
    #[error("the message is as it was to become")]
    NotModified,
    /// There is no message to edit, or it can't be edited.
    #[error("there is no message to edit")]
    NothingToEdit,
    /// The press, or the inline query, is too old to be answered.
    #[error("the press is too old to be answered")]
    TooOld,
    /// 409: somebody else fetches this bot's updates.
    #[error("another process fetches this bot's updates: {0}")]
    Conflict(String),
    /// 401 and 404: the token opens nothing.
    #[error("the token is refused")]
    Unauthorized,
    /// The request was wrong, and will be each time.
    #[error("refused ({code}): {description}")]
    Refused {
        /// Status.
        code: u16,
        /// Telegram's words.
        description: String,
    },
    /// It could not be asked, or did not answer properly: whether it did what was asked is not known.
    #[error("not reached: {0}")]
    Unreachable(&'static str),
}

impl Refusal {
    pub(super) fn from_transport(error: reqwest::Error) -> Self {
        Self::Unreachable(match () {
            () if error.is_timeout() => "it took too long",
            () if error.is_connect() => "no connection",
            () if error.is_builder() => "the request could not be made",
            () => "the connection was lost",
        })
    }

    /// An answer that says nothing but its status.
    pub(super) fn from_status(status: u16) -> Self {
        match status {
            401 | 404 => Self::Unauthorized,
            // Proxies say so without Telegram's own words.
            429 => Self::Throttled(Duration::from_secs(5)),
            400..500 => Self::Refused { code: status, description: "no description".to_owned() },
            _ => Self::Unreachable("the server had a fault"),
        }
    }

    /// A refusal in Telegram's words. They are not documented; these are those of its server's source
    /// (<https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp>).
    pub(super) fn from_answer(code: u16, description: String, parameters: Parameters) -> Self {
        if let Some(chat) = parameters.migrate_to_chat_id {
            return Self::Moved(chat);
        }
        let words = description.to_lowercase();
        let says = |part: &str| words.contains(part);
        match code {
            429 => Self::Throttled(Duration::from_secs(parameters.retry_after.unwrap_or(5).max(1))),
            401 | 404 => Self::Unauthorized,
            403 => Self::Gone(description),
            409 => Self::Conflict(description),
            400 if says("message is not modified") => Self::NotModified,
            400 if says("message to edit not found")
                || says("message can't be edited")
                || says("there is no text in the message to edit")
                || says("message_id_invalid") =>
            {
                Self::NothingToEdit
            }
            400 if says("query is too old") || says("query_id_invalid") => Self::TooOld,
            400 if says("chat not found")
                || says("user not found")
                || says("peer_id_invalid")
                || says("chat_write_forbidden")
                || says("not enough rights to send")
                || says("message thread not found")
                || says("topic_closed") =>
            {
                Self::Gone(description)
            }
            500.. => Self::Unreachable("the server had a fault"),
            _ => Self::Refused { code, description },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(code: u16, description: &str) -> Refusal {
        Refusal::from_answer(code, description.to_owned(), Parameters::default())
    }

    #[test]
    fn each_refusal_is_told_by_its_words() {
        let too_many = Parameters { retry_after: Some(7), migrate_to_chat_id: None };
        assert_eq!(
            Refusal::from_answer(429, String::new(), too_many),
            Refusal::Throttled(Duration::from_secs(7))
        );
        let moved = Parameters { retry_after: None, migrate_to_chat_id: Some(-100) };
        assert_eq!(Refusal::from_answer(400, String::new(), moved), Refusal::Moved(-100));
        let modified = "Bad Request: message is not modified: specified new message content and reply markup are \
             exactly the same as a current content and reply markup of the message";
        assert_eq!(told(400, modified), Refusal::NotModified);
        assert_eq!(told(400, "Bad Request: message to edit not found"), Refusal::NothingToEdit);
        let old = "Bad Request: query is too old and response timeout expired or query ID is invalid";
        assert_eq!(told(400, old), Refusal::TooOld);
        for gone in ["Forbidden: bot was blocked by the user", "Forbidden: user is deactivated"] {
            assert_eq!(told(403, gone), Refusal::Gone(gone.to_owned()));
        }
        assert!(matches!(told(400, "Bad Request: chat not found"), Refusal::Gone(_)));
        assert!(matches!(told(400, "Bad Request: BUTTON_DATA_INVALID"), Refusal::Refused { code: 400, .. }));
        assert!(matches!(told(502, "Bad Gateway"), Refusal::Unreachable(_)));
    }
}
