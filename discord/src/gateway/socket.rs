//! The gateway's WebSocket.

use futures_util::{SinkExt, StreamExt};
use rustls::{ClientConfig, RootCertStore};
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::{Connector, MaybeTlsStream, WebSocketStream, connect_async_tls_with_config};
use url::Url;

/// How long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(15);
/// How long saying good-bye may take.
const FAREWELL: Duration = Duration::from_secs(1);

/// A connection.
pub struct Socket(WebSocketStream<MaybeTlsStream<TcpStream>>);

/// Why nothing comes any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The other side has closed it, with this code.
    Closed(u16),
    /// It broke.
    Lost,
}

impl Socket {
    /// Connects.
    ///
    /// # Errors
    /// Why not, in words.
    pub async fn connect(url: &str) -> Result<Self, &'static str> {
        let mut url = Url::parse(url).map_err(|_| "its address is none")?;
        // <https://docs.discord.com/developers/events/gateway#connecting-gateway-url-query-string-params>
        url.query_pairs_mut().clear().append_pair("v", "10").append_pair("encoding", "json");
        let connecting =
            connect_async_tls_with_config(url.as_str(), None, true, Some(Connector::Rustls(tls()?)));
        match timeout(CONNECT, connecting).await {
            Ok(Ok((socket, _))) => Ok(Self(socket)),
            Ok(Err(_)) => Err("no connection"),
            Err(_) => Err("it took too long"),
        }
    }

    /// Sends a message.
    pub async fn send(&mut self, payload: &Value) -> Result<(), Ended> {
        self.0.send(Message::text(payload.to_string())).await.map_err(|_| Ended::Lost)
    }

    /// The next message. Nothing is lost where this is dropped.
    pub async fn next(&mut self) -> Result<Value, Ended> {
        loop {
            match self.0.next().await {
                Some(Ok(Message::Text(text))) => match serde_json::from_str(&text) {
                    Ok(payload) => return Ok(payload),
                    Err(_) => tracing::warn!("the gateway sent something that can't be read"),
                },
                Some(Ok(Message::Close(frame))) => {
                    return Err(frame.map_or(Ended::Lost, |frame| Ended::Closed(frame.code.into())));
                }
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return Err(Ended::Lost),
            }
        }
    }

    /// Says good-bye.
    pub async fn close(&mut self, code: u16) {
        let frame = CloseFrame { code: CloseCode::from(code), reason: "".into() };
        let farewell = async {
            self.0.close(Some(frame)).await?;
            // The other side's good-bye, so that ours has arrived.
            while let Some(Ok(_)) = self.0.next().await {}
            Ok::<_, tokio_tungstenite::tungstenite::Error>(())
        };
        let _ = timeout(FAREWELL, farewell).await;
    }
}

fn tls() -> Result<Arc<ClientConfig>, &'static str> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    // Named, so that it does not matter what else this process speaks TLS with.
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| "TLS can't be set up")?;
    Ok(Arc::new(config.with_root_certificates(roots).with_no_client_auth()))
}
