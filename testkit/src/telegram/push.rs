//! Delivery to a webhook (`WebhookActor` of <https://github.com/tdlib/telegram-bot-api>).

use super::methods;
use super::queue::{Lane, Update};
use super::request::Parameters;
use super::world::{Shared, World};
use axum::body::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::header::{CONTENT_TYPE, RETRY_AFTER};
use hyper_util::client::legacy::{Client, connect::HttpConnector};
use hyper_util::rt::TokioExecutor;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::Instant;

/// <https://core.telegram.org/bots/api#setwebhook>
const SECRET_HEADER: &str = "X-Telegram-Bot-Api-Secret-Token";
const LONGEST_DELAY: Duration = Duration::from_secs(60);
const LONGEST_RETRY_AFTER: u64 = 3600;
const TIMEOUT: Duration = Duration::from_secs(60);

#[derive(Debug)]
struct Setback {
    until: Instant,
    next_delay: Duration,
}

#[derive(Debug)]
pub(super) struct Webhook {
    number: u64,
    pub(super) url: String,
    secret: String,
    pub(super) connections: usize,
    pub(super) last_error: Option<(u64, String)>,
    in_flight: BTreeSet<Lane>,
    setbacks: BTreeMap<Lane, Setback>,
}

impl Webhook {
    pub(super) fn new(number: u64, url: String, secret: String, connections: usize) -> Self {
        Self {
            number,
            url,
            secret,
            connections,
            last_error: None,
            in_flight: BTreeSet::new(),
            setbacks: BTreeMap::new(),
        }
    }
}

/// One try to deliver.
struct Attempt {
    url: String,
    secret: String,
    update: Arc<Update>,
}

struct Failure {
    why: String,
    retry_after: Option<Duration>,
}

/// Delivers for ever.
pub(super) async fn push(shared: Arc<Shared>) {
    let client = Client::builder(TokioExecutor::new()).build_http();
    let mut changes = shared.changes();
    let mut trying = JoinSet::new();
    let mut current = None;
    loop {
        changes.mark_unchanged();
        let (number, attempts, wake) = shared.look(ready);
        if number != current {
            // Another webhook, or none: what is on its way to the old one no longer counts.
            trying.abort_all();
            current = number;
        }
        for attempt in attempts {
            let (client, number) = (client.clone(), number);
            trying.spawn(async move {
                let outcome = deliver(&client, &attempt).await;
                (number, attempt.update, outcome)
            });
        }
        let alarm = async {
            match wake {
                Some(until) => tokio::time::sleep_until(until).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            _ = changes.changed() => {}
            Some(done) = trying.join_next(), if !trying.is_empty() => {
                if let Ok((number, update, outcome)) = done {
                    shared.act(|world| settle(world, number, &update, outcome));
                }
            }
            () = alarm => {}
        }
    }
}

/// The webhook's number, what may be sent right now, and when to look again if nothing happens until then.
fn ready(world: &mut World) -> (Option<u64>, Vec<Attempt>, Option<Instant>) {
    let now = world.clock.now();
    world.queue.expire(now);
    let Some(webhook) = &mut world.webhook else { return (None, Vec::new(), None) };
    let (mut attempts, mut wake, mut seen) = (Vec::new(), None, BTreeSet::new());
    for update in world.queue.again.iter().chain(&world.queue.pending) {
        if webhook.in_flight.contains(&update.lane) || !seen.insert(update.lane) {
            continue;
        }
        if let Some(setback) = webhook.setbacks.get(&update.lane).filter(|setback| setback.until > now) {
            // As long as the two clocks run alike, this is the time until then.
            let until = Instant::now() + (setback.until - now);
            wake = Some(wake.map_or(until, |wake: Instant| wake.min(until)));
            continue;
        }
        if webhook.in_flight.len() >= webhook.connections {
            break;
        }
        webhook.in_flight.insert(update.lane);
        attempts.push(Attempt {
            url: webhook.url.clone(),
            secret: webhook.secret.clone(),
            update: update.clone(),
        });
    }
    (Some(webhook.number), attempts, wake)
}

/// The body of a good answer.
async fn deliver(client: &Client<HttpConnector, Full<Bytes>>, attempt: &Attempt) -> Result<Bytes, Failure> {
    let failed = |why: String| Failure { why, retry_after: None };
    let mut request = hyper::Request::post(&attempt.url).header(CONTENT_TYPE, "application/json");
    if !attempt.secret.is_empty() {
        request = request.header(SECRET_HEADER, &attempt.secret);
    }
    let request = request.body(Full::from(attempt.update.body.to_string()));
    let request = request.map_err(|error| failed(error.to_string()))?;
    let exchange = async {
        let answer = client.request(request).await.map_err(|error| failed(error.to_string()))?;
        let status = answer.status();
        let retry_after =
            answer.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
        let body = answer.into_body().collect().await.map_err(|error| failed(error.to_string()))?;
        if status.is_success() {
            return Ok(body.to_bytes());
        }
        let seconds = retry_after.map(|seconds: u64| seconds.min(LONGEST_RETRY_AFTER));
        Err(Failure {
            why: format!("Wrong response from the webhook: {status}"),
            retry_after: seconds.filter(|seconds| *seconds > 0).map(Duration::from_secs),
        })
    };
    let late = || Err(failed("Read timeout expired".to_owned()));
    tokio::time::timeout(TIMEOUT, exchange).await.unwrap_or_else(|_| late())
}

fn settle(world: &mut World, number: Option<u64>, update: &Update, outcome: Result<Bytes, Failure>) {
    let (now, date, first) = (world.clock.now(), world.clock.unix(), world.rules.first_retry);
    let Some(webhook) = world.webhook.as_mut().filter(|webhook| Some(webhook.number) == number) else {
        return;
    };
    webhook.in_flight.remove(&update.lane);
    match outcome {
        Ok(body) => {
            webhook.setbacks.remove(&update.lane);
            world.queue.delivered(update.id);
            obey(world, &body);
        }
        Err(Failure { why, retry_after }) => {
            webhook.last_error = Some((date, why));
            let setback =
                webhook.setbacks.entry(update.lane).or_insert(Setback { until: now, next_delay: first });
            match retry_after {
                Some(time) => setback.until = now + time,
                None => {
                    setback.until = now + setback.next_delay;
                    setback.next_delay = (setback.next_delay * 2).min(LONGEST_DELAY);
                }
            }
        }
    }
}

/// A webhook may answer with a call (<https://core.telegram.org/bots/api#making-requests-when-getting-updates>);
/// what becomes of it is told to nobody.
fn obey(world: &mut World, body: &[u8]) {
    let Ok(Value::Object(values)) = serde_json::from_slice(body) else { return };
    let method = values.get("method").and_then(Value::as_str).and_then(methods::canonical);
    let Some(method) = method.filter(|name| !name.starts_with("get") && !name.ends_with("Webhook")) else {
        return;
    };
    let parameters = Parameters { values, ..Parameters::default() };
    let _ = methods::answer(world, method, &parameters);
}
