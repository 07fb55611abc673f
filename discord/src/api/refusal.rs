//! Why a call brought nothing, as far as it matters for what to do next.

use serde_json::Value;
use std::time::Duration;

/// A pause where Discord says that there is one and not how long.
const PAUSE: Duration = Duration::from_secs(5);
/// A pause after direct messages were opened too fast; Discord does not say how long it lasts.
const OPENING_PAUSE: Duration = Duration::from_secs(60);

/// Why a call brought nothing. Its texts hold no secret: tokens are part of URLs and headers, and both are left out. Codes:
/// <https://docs.discord.com/developers/topics/opcodes-and-status-codes#json>.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// 429, or a limit that is known to be used up: not before so much time has passed.
    #[error("too many requests; to be tried again after {:.1} s", .after.as_secs_f32())]
    Throttled {
        /// How long.
        after: Duration,
        /// Whether nothing at all may be asked meanwhile.
        everything: bool,
    },
    /// 40003, or a limit of opening direct messages: those that are not open yet wait so long, and nothing else does.
    #[error("no more direct messages may be opened for {} s", .0.as_secs())]
    NotOpened(Duration),
    /// 50007, 50278: somebody takes no direct messages from us.
    #[error("no direct messages are taken")]
    Closed,
    /// There is no such user, channel, guild or event any more, or no way there.
    #[error("it is not there, or closed to us ({0})")]
    Gone(u64),
    /// 10008: the message to edit is not there.
    #[error("there is no message to edit")]
    NothingToEdit,
    /// The interaction, or its token, is too old.
    #[error("the interaction is over")]
    Over,
    /// 40060: the interaction was answered before.
    #[error("the interaction was answered before")]
    Answered,
    /// 160004: there is a thread below that message.
    #[error("there is a thread already")]
    ThreadThere,
    /// 401: the token opens nothing.
    #[error("the token is refused")]
    Unauthorized,
    /// The request was wrong, and will be each time.
    #[error("refused ({status}, {code}): {what}")]
    Refused {
        /// Status.
        status: u16,
        /// Discord's code.
        code: u64,
        /// Discord's words, and where in the request.
        what: String,
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
            401 => Self::Unauthorized,
            500.. => Self::Unreachable("Discord's server has failed"),
            status => Self::Refused { status, code: 0, what: String::new() },
        }
    }

    pub(super) fn from_answer(status: u16, body: &Value, retry_after: Option<&str>) -> Self {
        let code = body.get("code").and_then(Value::as_u64).unwrap_or_default();
        let seconds = body.get("retry_after").and_then(Value::as_f64);
        let seconds = seconds.or_else(|| retry_after.and_then(|text| text.parse().ok()));
        let after = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        match (status, code) {
            (_, 40003) => Self::Throttled { after: after.unwrap_or(OPENING_PAUSE), everything: false },
            (429, _) => {
                let everything = body.get("global").and_then(Value::as_bool).unwrap_or_default();
                Self::Throttled { after: after.unwrap_or(PAUSE), everything }
            }
            (401, 50027) | (_, 10015 | 10062) => Self::Over,
            (401, _) => Self::Unauthorized,
            (_, 40060) => Self::Answered,
            // 50278: nothing in common with them any more.
            (_, 50007 | 50278) => Self::Closed,
            (_, 10008) => Self::NothingToEdit,
            (_, 160_004) => Self::ThreadThere,
            (_, 10003 | 10004 | 10013 | 10070 | 50001 | 50013 | 50033) => Self::Gone(code),
            (500.., _) => Self::Unreachable("Discord's server has failed"),
            _ => Self::Refused { status, code, what: described(body) },
        }
    }
}

/// Discord's own words, and the places in the request that it complains of; never what stands there.
fn described(body: &Value) -> String {
    let mut words = body.get("message").and_then(Value::as_str).unwrap_or_default().to_owned();
    if let Some(errors) = body.get("errors") {
        places(errors, &mut String::new(), &mut words);
    }
    words
}

fn places(errors: &Value, path: &mut String, words: &mut String) {
    let Some(parts) = errors.as_object() else { return };
    for (key, below) in parts {
        if key == "_errors" {
            let codes = below.as_array().into_iter().flatten().filter_map(|e| e.get("code")?.as_str());
            for code in codes {
                words.push_str(&format!("; {path}: {code}"));
            }
            continue;
        }
        let length = path.len();
        path.push('/');
        path.push_str(key);
        places(below, path, words);
        path.truncate(length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn codes_mean_what_is_to_be_done() {
        let read =
            |status, code: u64| Refusal::from_answer(status, &json!({"message": "x", "code": code}), None);
        assert_eq!(read(403, 50007), Refusal::Closed);
        assert_eq!(read(404, 10062), Refusal::Over);
        assert_eq!(read(401, 50027), Refusal::Over);
        assert_eq!(read(401, 0), Refusal::Unauthorized);
        assert_eq!(read(400, 40060), Refusal::Answered);
        assert_eq!(read(403, 50001), Refusal::Gone(50001));
        assert_eq!(read(502, 0), Refusal::Unreachable("Discord's server has failed"));
        assert_eq!(read(400, 40003), Refusal::Throttled { after: OPENING_PAUSE, everything: false });
    }

    #[test]
    fn a_pause_is_as_long_as_discord_says() {
        let body = json!({"message": "You are being rate limited.", "retry_after": 1.25, "global": true});
        let after = Duration::from_millis(1250);
        assert_eq!(Refusal::from_answer(429, &body, None), Refusal::Throttled { after, everything: true });
        let after = Duration::from_secs(7);
        let read = Refusal::from_answer(429, &Value::Null, Some("7"));
        assert_eq!(read, Refusal::Throttled { after, everything: false });
    }

    #[test]
    fn what_was_wrong_is_told_and_what_people_wrote_is_not() {
        let body = json!({"message": "Invalid Form Body", "code": 50035, "errors": {"data": {"content": {"_errors":
            [{"code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 2000 or fewer in length."}]}}}});
        let Refusal::Refused { what, .. } = Refusal::from_answer(400, &body, None) else { panic!("refused") };
        assert_eq!(what, "Invalid Form Body; /data/content: BASE_TYPE_MAX_LENGTH");
    }
}
