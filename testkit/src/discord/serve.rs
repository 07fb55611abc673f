//! The HTTP side: paths, limits, faults, answers.

use super::faults::Fault;
use super::gateway;
use super::limits::Kind;
use super::record::Call;
use super::refusal::Refusal;
use super::reply::{Cut, End, answered, cut, missing, page};
use super::request::Parts;
use super::routes::{self, Route};
use super::world::{Shared, World};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use serde_json::Value;
use std::io;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio::time::Instant;

/// Serves for ever; the connections end with this future.
pub(super) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let router = Router::new()
        .route("/", get(gateway::connect))
        .route("/resume", get(gateway::connect))
        .route("/attachments/{channel}/{id}/{name}", get(download))
        .route("/api/{*path}", any(call))
        .fallback(async || missing())
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
                    let _ = http.serve_connection(TokioIo::new(stream), service).with_upgrades().await;
                });
            }
            Some(_) = connections.join_next(), if !connections.is_empty() => {}
        }
    }
}

async fn call(State(shared): State<Arc<Shared>>, Path(path): Path<String>, request: Request) -> Response {
    let version = path.split_once('/').filter(|(version, _)| matches!(*version, "v9" | "v10"));
    let Some((_, path)) = version else { return missing() };
    let path = format!("/{path}");
    let route = Route::find(request.method().as_str(), &path);
    let name =
        route.as_ref().map_or_else(|| format!("{} {path}", request.method()), |route| route.name.into());
    let authorization = request.headers().get(header::AUTHORIZATION);
    let authorization = authorization.and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    // Nobody waits for a call that is not done yet.
    let (fault, round_trip, place) = shared.look(|world| {
        let call = Call {
            at: Instant::now(),
            done: None,
            route: name.clone(),
            path,
            query: request.uri().query().unwrap_or_default().to_owned(),
            body: Value::Null,
            files: Vec::new(),
            status: None,
            code: None,
        };
        world.calls.push(call);
        (world.faults.draw(&name), world.faults.round_trip, world.calls.len() - 1)
    });
    if fault == Some(Fault::Closed) {
        return cut();
    }
    let read = Parts::read(request).await;
    if let Ok(parts) = &read {
        shared.look(|world| {
            world.calls[place].body = parts.json.clone();
            world.calls[place].files = parts.files.iter().map(|(_, file)| file.clone()).collect();
        });
    }
    tokio::time::sleep(round_trip / 2).await;
    match &fault {
        Some(Fault::Http(status)) => {
            shared.act(|world| world.calls[place].status = Some(*status));
            tokio::time::sleep(round_trip / 2).await;
            return page(*status);
        }
        Some(Fault::Hangs) => std::future::pending().await,
        _ => {}
    }
    let end = shared.act(|world| {
        let end = carry_out(world, route.as_ref(), &authorization, read, fault.as_ref());
        world.calls[place].done = Some(Instant::now());
        end
    });
    if fault == Some(Fault::CutAfter) {
        return cut();
    }
    if let Some(Fault::Delayed(time)) = fault {
        tokio::time::sleep(time).await;
    }
    tokio::time::sleep(round_trip / 2).await;
    let broken = fault == Some(Fault::BrokenJson);
    let (response, code) = shared.look(|world| answered(world, &end, broken));
    shared.act(|world| {
        let call = &mut world.calls[place];
        (call.status, call.code) = (Some(response.status().as_u16()), code);
    });
    response
}

fn carry_out(
    world: &mut World,
    route: Option<&Route>,
    authorization: &str,
    read: Result<Parts, Refusal>,
    fault: Option<&Fault>,
) -> End {
    let Some(route) = route else {
        return End::Done(Err(Refusal::new(404, 0, "404: Not Found")), None);
    };
    let token = authorization.strip_prefix("Bot ").unwrap_or_default();
    let open = route.is_interaction() || route.name == "GET /gateway";
    if !open && !world.accepts(token) {
        world.limits.refused.unauthorized += 1;
        return End::Done(Err(Refusal::new(401, 0, "401: Unauthorized")), None);
    }
    let (now, major) = (world.clock.now(), route.major());
    let kind = Kind { route: route.name, major: &major, counts: !route.is_interaction() };
    if let Some(Fault::Limited { retry_after, global }) = fault {
        return End::TooMany(world.limits.refuse(now, kind, *retry_after, *global));
    }
    let standing = match route.is_callback() {
        true => None,
        false => match world.limits.take(&world.rules, now, kind) {
            Ok(standing) => standing,
            Err(too_many) => return End::TooMany(too_many),
        },
    };
    let outcome = match (fault, read) {
        (Some(Fault::Refused { status, code, message }), _) => Err(Refusal::new(*status, *code, message)),
        (_, Err(refusal)) => Err(refusal),
        (_, Ok(parts)) => routes::answer(world, route, parts),
    };
    match &outcome {
        Err(refusal) if refusal.status == 401 => world.limits.refused.unauthorized += 1,
        Err(refusal) if refusal.status == 403 => world.limits.refused.forbidden += 1,
        _ => {}
    }
    End::Done(outcome, standing)
}

/// An attachment, as the network of Discord serves it to everybody who has the address.
async fn download(State(shared): State<Arc<Shared>>, Path(path): Path<(u64, u64, String)>) -> Response {
    let found = shared.look(|world| {
        let messages = &world.channels.get(&path.0)?.messages;
        let mut attachments = messages.iter().flat_map(|message| &message.attachments);
        let place = attachments.find(|(id, _)| *id == path.1)?.1;
        world.files.get(place).cloned()
    });
    match found {
        Some(file) => ([(header::CONTENT_TYPE, file.mime)], Body::from(file.bytes)).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
