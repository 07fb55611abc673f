use super::*;
use crate::read::doing;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

const SOON: Patience =
    Patience { real_answer: Duration::from_millis(5), nothing_came: Duration::from_millis(5) };

/// A server that takes everything, and what it was sent: the request's first line and its body.
async fn server() -> (Arc<Api>, UnboundedReceiver<(String, Value)>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let (told, calls) = unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let told = told.clone();
            tokio::spawn(async move {
                let mut read = Vec::new();
                while let Ok(1..) = stream.read_buf(&mut read).await {
                    let text = String::from_utf8_lossy(&read).into_owned();
                    let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
                    let length = head.lines().find_map(|line| {
                        let (name, value) = line.split_once(": ")?;
                        name.eq_ignore_ascii_case("content-length").then(|| value.parse::<usize>().ok())?
                    });
                    if body.len() < length.unwrap_or_default() {
                        continue;
                    }
                    let line = head.lines().next().unwrap_or_default().to_owned();
                    let body = serde_json::from_str(body).unwrap_or_default();
                    let _ = told.send((line, body));
                    let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await;
                    read.clear();
                }
            });
        }
    });
    let api = Api::new(&format!("http://{address}"), "token".to_owned().into()).expect("is set up");
    (Arc::new(api), calls)
}

fn pressed(custom_id: &str) -> Doing {
    let event = json!({
        "id": "1000", "application_id": "77", "type": 3, "token": "secret", "guild_id": "5", "channel_id": "6", "context": 0,
        "member": {"user": {"id": "9", "username": "ola"}},
        "data": {"custom_id": custom_id}, "message": {"id": "3", "flags": 64},
    });
    doing(&event).expect("is one")
}

#[tokio::test]
async fn what_takes_long_is_acknowledged_meanwhile() {
    let ((api, mut calls), open) = (server().await, Arc::new(Open::default()));
    for (custom_id, callback) in [
        // What stays has the answer below it, and "thinking" there until then.
        ("press:l:1:abc", json!({"type": 5, "data": {"flags": 64}})),
        // What is replaced stays as it is until then.
        ("press:p:1:abc", json!({"type": 6})),
    ] {
        let patience = Patience { nothing_came: Duration::from_secs(3600), ..SOON };
        let watching = tokio::spawn(watch(&open, api.clone(), &pressed(custom_id), patience));
        assert_eq!(calls.recv().await.expect("a call").1, callback);
        let turn = open.turn(1000).await.expect("it is not answered yet");
        assert_ne!(*turn, Answered::NotYet);
        drop(turn);
        watching.abort();
        open.end(1000);
    }
}

#[tokio::test]
async fn what_was_answered_is_left_alone() {
    let ((api, mut calls), open) = (server().await, Arc::new(Open::default()));
    let watching = watch(&open, api, &pressed("press:l:1:abc"), SOON);
    *open.turn(1000).await.expect("it is open") = Answered::Yes;
    watching.await;
    assert!(calls.try_recv().is_err());
    assert!(open.turn(1000).await.is_none(), "and forgotten");
}

#[tokio::test]
async fn a_wait_that_nothing_follows_is_taken_back() {
    let ((api, mut calls), open) = (server().await, Arc::new(Open::default()));
    watch(&open, api, &pressed("press:l:1:abc"), SOON).await;
    let lines = [calls.recv().await.expect("a call").0, calls.recv().await.expect("another").0];
    assert!(lines[1].starts_with("DELETE") && lines[1].contains("/messages/@original"), "{lines:?}");
}
