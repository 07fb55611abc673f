//! What the REST API does.

mod about;
mod callback;
mod commands;
mod draft;
mod events;
mod messages;
mod threads;
mod webhooks;

use super::refusal::{Outcome, Refusal};
use super::request::Parts;
use super::world::World;

/// Every route there is; names in braces stand for what differs.
const ROUTES: [&str; 35] = [
    "GET /gateway",
    "GET /gateway/bot",
    "GET /users/@me",
    "GET /users/{user}",
    "POST /users/@me/channels",
    "GET /applications/@me",
    "GET /oauth2/applications/@me",
    "GET /channels/{channel}",
    "PATCH /channels/{channel}",
    "DELETE /channels/{channel}",
    "GET /guilds/{guild}",
    "GET /guilds/{guild}/channels",
    "GET /guilds/{guild}/members/{user}",
    "GET /applications/{application}/commands",
    "PUT /applications/{application}/commands",
    "GET /applications/{application}/guilds/{guild}/commands",
    "PUT /applications/{application}/guilds/{guild}/commands",
    "POST /interactions/{interaction}/{token}/callback",
    "POST /webhooks/{application}/{token}",
    "GET /webhooks/{application}/{token}/messages/{message}",
    "PATCH /webhooks/{application}/{token}/messages/{message}",
    "DELETE /webhooks/{application}/{token}/messages/{message}",
    "POST /channels/{channel}/messages",
    "GET /channels/{channel}/messages",
    "GET /channels/{channel}/messages/{message}",
    "PATCH /channels/{channel}/messages/{message}",
    "DELETE /channels/{channel}/messages/{message}",
    "POST /channels/{channel}/typing",
    "POST /channels/{channel}/messages/{message}/threads",
    "POST /channels/{channel}/threads",
    "GET /guilds/{guild}/scheduled-events",
    "POST /guilds/{guild}/scheduled-events",
    "GET /guilds/{guild}/scheduled-events/{event}",
    "PATCH /guilds/{guild}/scheduled-events/{event}",
    "DELETE /guilds/{guild}/scheduled-events/{event}",
];

/// A route, and what stands in the place of its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Route {
    pub(super) name: &'static str,
    values: Vec<String>,
}

impl Route {
    pub(super) fn find(method: &str, path: &str) -> Option<Self> {
        let fits = |name: &'static str| {
            let (verb, pattern) = name.split_once(' ')?;
            let mut values = Vec::new();
            let (mut parts, mut path) = (pattern.split('/'), path.split('/'));
            loop {
                match (parts.next(), path.next()) {
                    (None, None) => break,
                    (Some(part), Some(there)) if part.starts_with('{') && !there.is_empty() => {
                        values.push(there.to_owned());
                    }
                    (Some(part), Some(there)) if part == there => {}
                    _ => return None,
                }
            }
            (verb == method).then_some(Self { name, values })
        };
        // What is named wins over what is numbered: `/users/@me` over `/users/{user}`.
        let found: Vec<_> = ROUTES.into_iter().filter_map(fits).collect();
        found.into_iter().min_by_key(|route| route.values.len())
    }

    /// The channel, guild or webhook, whose limits are counted apart.
    pub(super) fn major(&self) -> String {
        let value = |place: usize| self.values.get(place).map_or("", String::as_str);
        match self.name {
            name if name.contains("/webhooks/") => format!("{}/{}", value(0), value(1)),
            name if name.contains(" /channels/") || name.contains(" /guilds/") => value(0).to_owned(),
            _ => String::new(),
        }
    }

    /// Whether it is called with the interaction's token in the path in place of the bot's in the header.
    pub(super) fn is_interaction(&self) -> bool {
        self.name.contains("/interactions/") || self.name.contains("/webhooks/")
    }

    pub(super) fn is_callback(&self) -> bool {
        self.name.contains("/interactions/")
    }

    fn value(&self, place: usize) -> &str {
        self.values.get(place).map_or("", String::as_str)
    }

    fn id(&self, place: usize) -> Result<u64, Refusal> {
        let form = || Refusal::new(400, 50035, "Invalid Form Body");
        self.value(place).parse().map_err(|_| form())
    }
}

pub(super) fn answer(world: &mut World, route: &Route, parts: Parts) -> Outcome {
    match route.name {
        "POST /interactions/{interaction}/{token}/callback" => callback::callback(world, route, parts),
        name if name.contains("/webhooks/") => webhooks::answer(world, route, parts),
        name if name.contains("/scheduled-events") => events::answer(world, route, &parts),
        name if name.ends_with("/commands") => commands::answer(world, route, &parts),
        name if name.ends_with("/threads") => threads::start(world, route, &parts),
        name if name.contains("/messages") || name.ends_with("/typing") => {
            messages::answer(world, route, parts)
        }
        _ => about::answer(world, route, &parts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_finds_its_route_and_its_major_parameter() {
        let found = |method, path| Route::find(method, path).map(|route| (route.name, route.major()));
        assert_eq!(found("GET", "/users/@me"), Some(("GET /users/@me", String::new())));
        let send = ("POST /channels/{channel}/messages", "12".to_owned());
        assert_eq!(found("POST", "/channels/12/messages"), Some(send));
        let edit = "PATCH /webhooks/{application}/{token}/messages/{message}";
        let path = "/webhooks/1/tok/messages/@original";
        assert_eq!(found("PATCH", path), Some((edit, "1/tok".to_owned())));
        assert_eq!(found("PUT", "/channels/12/messages"), None);
        assert_eq!(found("GET", "/channels//messages"), None);
    }
}
