//! The web: its way out is one of the bot's platforms, its pages are served beside the bot.

use super::{Running, Stop, Zapis};
use crate::trouble::Trouble;
use axum::Router;
use courier::Pushable;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use store::Database;
use tokio::net::TcpListener;
use web::Web;

/// How long requests in flight may take to finish when the house closes.
const FAREWELL: Duration = Duration::from_secs(3);

/// The pages, not yet served; whoever connects waits.
pub struct Pages(TcpListener);

impl Pages {
    /// Takes an address, so that nobody else can.
    pub async fn bind(listen: &str) -> Result<Self, Trouble> {
        let listener = TcpListener::bind(listen).await.map_err(|error| {
            let cure = "stop what uses this address, or listen on another one, such as 127.0.0.1:8081";
            Trouble::new(format!("the pages can't be served: {error}"), listen, cure)
        })?;
        Ok(Self(listener))
    }

    /// The address, with the port that was given where any would do.
    pub fn address(&self) -> Result<SocketAddr, Trouble> {
        Ok(self.0.local_addr()?)
    }

    /// Serves them until `stop`; `dial` is the demo's clock, in the demo; `beside` are other platforms' routes.
    pub fn serve(
        self,
        web: Arc<Web<Database>>,
        bot: Arc<Zapis>,
        dial: Option<Arc<dyn Pushable>>,
        beside: Router,
        stop: &Stop,
    ) -> Running {
        let (asked, farewell) = (stop.asked(), stop.asked());
        Running::begin("the web server", async move {
            let router = web::router(bot, web.clone(), dial).merge(beside);
            let late = async {
                farewell.await;
                tokio::time::sleep(FAREWELL).await;
            };
            tokio::select! {
                served = web::serve(self.0, router, web, asked) => Ok(served?),
                () = late => {
                    tracing::warn!("closing with requests in flight");
                    Ok(())
                }
            }
        })
    }
}
