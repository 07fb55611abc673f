//! The throw-away PostgreSQL, for real.

use anyhow::Result;
use sqlx::{Connection, PgConnection};
use testkit::postgres::{Durability, Server};

async fn one(url: &str, query: &'static str) -> Result<String> {
    let mut connection = PgConnection::connect(url).await?;
    let answer = sqlx::query_scalar(query).fetch_one(&mut connection).await?;
    connection.close().await?;
    Ok(answer)
}

#[tokio::test]
async fn a_shared_server_answers_and_gives_everyone_a_database() -> Result<()> {
    let server = Server::shared()?;
    assert_eq!(one(&server.url(), "select '1'").await?, "1");
    let (mine, yours) = (server.create_database()?, server.create_database()?);
    assert_ne!(mine, yours);
    assert_eq!(one(&mine, "show fsync").await?, "off");
    assert_eq!(one(&yours, "select lower('ŻÓŁĆ Ї')").await?, "żółć ї");
    Ok(())
}

#[tokio::test]
async fn a_durable_server_waits_for_the_disk_and_ends_with_its_holder() -> Result<()> {
    let server = Server::start(Durability::Disk)?;
    let url = server.url();
    assert_eq!(one(&url, "show fsync").await?, "on");
    drop(server);
    assert!(one(&url, "select '1'").await.is_err());
    Ok(())
}
