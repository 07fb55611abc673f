//! The HTTP side: paths, faults, answers.

use super::faults::Fault;
use super::limits::Act;
use super::methods;
use super::poll;
use super::record::Call;
use super::refusal::{Outcome, Refusal};
use super::request::Parameters;
use super::world::{Shared, World, file_of};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use serde_json::{Value, json};
use std::io;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio::time::Instant;

/// Marks an answer that must never arrive.
#[derive(Clone)]
struct Cut;

/// Serves for ever; the connections end with this future.
pub(super) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let router = Router::new()
        .route("/{bot}/{method}", any(call))
        .route("/file/{bot}/{*path}", any(download))
        .fallback(async || answered(&Err(Refusal::new(404, "Not Found"))))
        .with_state(shared);
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            Ok((stream, _)) = listener.accept() => {
                let router = TowerToHyperService::new(router.clone());
                // An error instead of an answer makes hyper close the connection.
                let service = hyper::service::service_fn(move |request| {
                    let answer = hyper::service::Service::call(&router, request);
                    async move {
                        let Ok(answer) = answer.await;
                        match answer.extensions().get::<Cut>() {
                            Some(Cut) => Err(io::Error::from(io::ErrorKind::ConnectionAborted)),
                            None => Ok(answer),
                        }
                    }
                });
                connections.spawn(async move {
                    let _ = stream.set_nodelay(true);
                    let http = hyper::server::conn::http1::Builder::new();
                    let _ = http.serve_connection(TokioIo::new(stream), service).await;
                });
            }
            Some(_) = connections.join_next(), if !connections.is_empty() => {}
        }
    }
}

async fn call(
    State(shared): State<Arc<Shared>>,
    Path((bot, method)): Path<(String, String)>,
    request: Request,
) -> Response {
    let known = methods::canonical(&method);
    let name = known.unwrap_or(&method);
    // Nobody waits for a call that is not done yet.
    let (fault, round_trip, place) = shared.look(|world| {
        let method = name.to_owned();
        let call = Call { at: Instant::now(), method, done: None, parameters: Value::Null, status: None };
        world.calls.push(call);
        (world.faults.draw(name), world.faults.round_trip, world.calls.len() - 1)
    });
    if fault == Some(Fault::Closed) {
        return cut();
    }
    let read = Parameters::read(request).await;
    if let Ok(parameters) = &read {
        shared.look(|world| world.calls[place].parameters = parameters.recorded());
    }
    tokio::time::sleep(round_trip / 2).await;
    let is_ours =
        bot.strip_prefix("bot").is_some_and(|token| shared.look(|world| world.rules.token == token));
    let outcome = match (read, &fault) {
        _ if !is_ours => Err(Refusal::new(401, "Unauthorized")),
        (Err(refusal), _) => Err(refusal),
        (Ok(_), Some(Fault::Http(status))) => {
            shared.act(|world| world.calls[place].status = Some(*status));
            tokio::time::sleep(round_trip / 2).await;
            return page(*status);
        }
        (Ok(parameters), Some(Fault::Limited { retry_after })) => {
            shared.look(|world| limit(world, name, &parameters, *retry_after));
            Err(Refusal::too_many(*retry_after))
        }
        (Ok(parameters), _) if name == "getUpdates" => poll::get_updates(&shared, &parameters).await,
        (Ok(parameters), _) => shared.act(|world| methods::answer(world, name, &parameters)),
    };
    shared.look(|world| world.calls[place].done = Some(Instant::now()));
    if fault == Some(Fault::CutAfter) {
        return cut();
    }
    if let Some(Fault::Delayed(time)) = fault {
        tokio::time::sleep(time).await;
    }
    tokio::time::sleep(round_trip / 2).await;
    let answer = answered(&outcome);
    shared.act(|world| world.calls[place].status = Some(answer.status().as_u16()));
    if fault == Some(Fault::BrokenJson) { broken(&outcome) } else { answer }
}

/// A refusal by a fault is obeyed like one by a limit.
fn limit(world: &mut World, method: &str, parameters: &Parameters, retry_after: u64) {
    let act = match method {
        "sendMessage" | "sendDocument" => Some(Act::Send),
        "editMessageText" | "editMessageReplyMarkup" => Some(Act::Edit),
        _ => None,
    };
    let now = world.clock.now();
    world.limits.refuse(now, parameters.integer("chat_id").zip(act), retry_after);
}

fn body(outcome: &Outcome) -> (StatusCode, Value) {
    match outcome {
        Ok(result) => (StatusCode::OK, json!({ "ok": true, "result": result })),
        Err(refusal) => {
            (StatusCode::from_u16(refusal.code).unwrap_or(StatusCode::BAD_REQUEST), refusal.body())
        }
    }
}

fn answered(outcome: &Outcome) -> Response {
    let (status, body) = body(outcome);
    let mut response = json_response(status, body.to_string());
    if let Err(refusal) = outcome
        && let Some(seconds) = refusal.retry_after()
    {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

fn broken(outcome: &Outcome) -> Response {
    let (status, body) = body(outcome);
    let mut text = body.to_string();
    let half = text.floor_char_boundary(text.len() / 2);
    text.truncate(half);
    json_response(status, text)
}

fn json_response(status: StatusCode, text: String) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], text).into_response()
}

fn page(status: u16) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
    let page =
        format!("<html>\r\n<head><title>{status}</title></head>\r\n<body>{status}</body>\r\n</html>\r\n");
    (status, [(header::CONTENT_TYPE, "text/html")], page).into_response()
}

fn cut() -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    response.extensions_mut().insert(Cut);
    response
}

/// <https://core.telegram.org/bots/api#getfile>
async fn download(State(shared): State<Arc<Shared>>, Path((bot, path)): Path<(String, String)>) -> Response {
    let found = shared.look(|world| {
        let token = bot.strip_prefix("bot").filter(|token| *token == world.rules.token);
        token.ok_or_else(|| Refusal::new(401, "Unauthorized"))?;
        let place = path.strip_prefix("documents/").and_then(file_of);
        let file = place.and_then(|place| world.files.get(place));
        file.map(|file| file.bytes.clone()).ok_or_else(|| Refusal::new(404, "Not Found"))
    });
    match found {
        Ok(bytes) => {
            ([(header::CONTENT_TYPE, "application/octet-stream")], Body::from(bytes)).into_response()
        }
        Err(refusal) => answered(&Err(refusal)),
    }
}
