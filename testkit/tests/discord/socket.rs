//! A small client of the gateway.

use anyhow::{Context, Result, bail};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// One connection.
pub struct Socket {
    stream: WebSocketStream<MaybeTlsStream<TcpStream>>,
    /// The last event's number.
    pub seq: u64,
    /// READY's content.
    pub hello: Value,
}

/// What came: a payload, or the end.
#[derive(Debug, PartialEq)]
pub enum Came {
    Payload(Value),
    /// With the code of the close frame, if there was one.
    End(Option<u16>),
}

impl Socket {
    /// Connects and reads HELLO.
    pub async fn open(url: &str) -> Result<Self> {
        let (stream, _) = connect_async(format!("{url}/?v=10&encoding=json")).await?;
        let mut socket = Self { stream, seq: 0, hello: Value::Null };
        let hello = socket.payload().await?;
        anyhow::ensure!(hello["op"] == 10, "{hello}");
        Ok(Self { hello: hello["d"].clone(), ..socket })
    }

    /// Connects, identifies, and reads READY.
    pub async fn ready(url: &str, token: &str, intents: u64, shard: Option<[u64; 2]>) -> Result<Self> {
        let mut socket = Self::open(url).await?;
        socket.identify(token, intents, shard).await?;
        let hello = socket.event("READY").await?;
        Ok(Self { hello, ..socket })
    }

    pub async fn identify(&mut self, token: &str, intents: u64, shard: Option<[u64; 2]>) -> Result<()> {
        let properties = json!({ "os": "linux", "browser": "test", "device": "test" });
        let mut body = json!({ "token": token, "intents": intents, "properties": properties });
        if let Some(shard) = shard {
            body["shard"] = json!(shard);
        }
        self.send(json!({ "op": 2, "d": body })).await
    }

    /// Opens another connection and goes on where this one's events ended.
    pub async fn resume(&self, token: &str, seq: u64) -> Result<Self> {
        let url = self.hello["resume_gateway_url"].as_str().context("a URL for resuming")?;
        let (stream, _) = connect_async(format!("{url}?v=10&encoding=json")).await?;
        let mut socket = Self { stream, seq, hello: self.hello.clone() };
        anyhow::ensure!(socket.payload().await?["op"] == 10);
        let session = &self.hello["session_id"];
        socket.send(json!({ "op": 6, "d": { "token": token, "session_id": session, "seq": seq } })).await?;
        Ok(socket)
    }

    pub async fn send(&mut self, payload: Value) -> Result<()> {
        Ok(self.stream.send(Message::text(payload.to_string())).await?)
    }

    pub async fn send_raw(&mut self, text: &str) -> Result<()> {
        Ok(self.stream.send(Message::text(text.to_owned())).await?)
    }

    pub async fn next(&mut self) -> Result<Came> {
        loop {
            match self.stream.next().await {
                Some(Ok(Message::Text(text))) => {
                    let payload: Value = serde_json::from_str(&text)?;
                    self.seq = payload["s"].as_u64().unwrap_or(self.seq);
                    return Ok(Came::Payload(payload));
                }
                Some(Ok(Message::Close(frame))) => return Ok(Came::End(frame.map(|one| one.code.into()))),
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return Ok(Came::End(None)),
            }
        }
    }

    pub async fn payload(&mut self) -> Result<Value> {
        match self.next().await? {
            Came::Payload(payload) => Ok(payload),
            Came::End(code) => bail!("the connection ended: {code:?}"),
        }
    }

    /// How the connection ends; payloads before that are passed over.
    pub async fn end(&mut self) -> Result<Option<u16>> {
        loop {
            if let Came::End(code) = self.next().await? {
                return Ok(code);
            }
        }
    }

    /// The content of the next event, which must be this one.
    pub async fn event(&mut self, name: &str) -> Result<Value> {
        let mut payload = self.payload().await?;
        anyhow::ensure!(payload["op"] == 0 && payload["t"] == name, "{name} expected: {payload}");
        Ok(payload["d"].take())
    }

    /// The content of the next event of this name; others are passed over.
    pub async fn until(&mut self, name: &str) -> Result<Value> {
        loop {
            let mut payload = self.payload().await?;
            if payload["t"] == name {
                return Ok(payload["d"].take());
            }
        }
    }

    pub async fn interaction(&mut self) -> Result<Value> {
        self.until("INTERACTION_CREATE").await
    }

    pub async fn close(&mut self, code: u16) -> Result<()> {
        let frame = CloseFrame { code: code.into(), reason: "".into() };
        Ok(self.stream.close(Some(frame)).await?)
    }
}
