//! Whom a message would really notify
//! (<https://docs.discord.com/developers/resources/message#allowed-mentions-object>).

use super::{id, list};
use crate::discord::world::Ping;
use serde_json::{Value, json};

/// Where a message goes, which decides what is allowed by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::discord) enum Context {
    /// An ordinary message pings all it names.
    Channel,
    /// An answer to an interaction pings only people.
    Webhook,
}

/// Those whom the content names and `allowed` lets through, each once.
pub(in crate::discord) fn pings(content: &str, allowed: &Value, context: Context) -> Vec<Ping> {
    let default = match context {
        Context::Channel => json!({ "parse": ["users", "roles", "everyone"] }),
        Context::Webhook => json!({ "parse": ["users"] }),
    };
    let allowed = if allowed.is_null() { &default } else { allowed };
    let parses = |kind: &str| list(&allowed["parse"]).iter().any(|parsed| parsed == kind);
    let lists = |kind: &str, number: u64| list(&allowed[kind]).iter().any(|one| id(one) == Some(number));
    let mut pings = named(content);
    pings.retain(|ping| match ping {
        Ping::Everyone | Ping::Here => parses("everyone"),
        Ping::User(number) => parses("users") || lists("users", *number),
        Ping::Role(number) => parses("roles") || lists("roles", *number),
    });
    pings.sort();
    pings.dedup();
    pings
}

/// Everybody named. In code nothing is a mention.
fn named(content: &str) -> Vec<Ping> {
    let mut pings = Vec::new();
    for part in outside(content, "```").into_iter().flat_map(|part| outside(part, "`")) {
        for (word, ping) in [("@everyone", Ping::Everyone), ("@here", Ping::Here)] {
            if part.contains(word) {
                pings.push(ping);
            }
        }
        for (start, _) in part.match_indices("<@") {
            let Some((inside, _)) = part.get(start + 2..).and_then(|rest| rest.split_once('>')) else {
                continue;
            };
            if let Some(role) = inside.strip_prefix('&') {
                pings.extend(role.parse().map(Ping::Role));
            } else {
                pings.extend(inside.trim_start_matches('!').parse().map(Ping::User));
            }
        }
    }
    pings
}

/// What does not stand between two fences; a fence without its fellow is none.
fn outside<'a>(text: &'a str, fence: &str) -> Vec<&'a str> {
    let parts: Vec<_> = text.split(fence).collect();
    let last = parts.len() - 1;
    let spoken = |(place, part)| (place % 2 == 0 || place == last).then_some(part);
    parts.into_iter().enumerate().filter_map(spoken).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "@everyone <@7> <@!8> <@&9> `<@10>` @here <@x>";

    #[test]
    fn an_ordinary_message_pings_all_it_names() {
        let all = [Ping::Everyone, Ping::Here, Ping::User(7), Ping::User(8), Ping::Role(9)];
        assert_eq!(pings(TEXT, &Value::Null, Context::Channel), all);
        assert_eq!(pings(TEXT, &Value::Null, Context::Webhook), [Ping::User(7), Ping::User(8)]);
    }

    #[test]
    fn code_that_is_never_closed_is_no_code() {
        assert_eq!(pings("`@everyone", &Value::Null, Context::Channel), [Ping::Everyone]);
        assert_eq!(pings("```\n@everyone\n``` @here", &Value::Null, Context::Channel), [Ping::Here]);
    }

    #[test]
    fn only_what_is_allowed_and_named_pings() {
        assert_eq!(pings(TEXT, &json!({ "parse": [] }), Context::Channel), []);
        let allowed = json!({ "users": ["8", "99"] });
        assert_eq!(pings(TEXT, &allowed, Context::Channel), [Ping::User(8)]);
    }
}
