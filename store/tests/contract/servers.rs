//! PostgreSQL servers: what is told when one can't be used.

use crate::support::*;
use bot_core::port::{Store, StoreError};
use std::path::Path;
use store::Database;

async fn refusal(url: &str) -> String {
    match Database::open(url).await {
        Ok(_) => panic!("{url} was opened"),
        Err(error) => error.to_string(),
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_named_without_the_password() {
    let why = refusal("postgres://zapis:hunter2@127.0.0.1:1/house").await;
    assert!(why.contains("zapis@127.0.0.1:1/house") && why.contains("host and port"), "{why}");
    assert!(!why.contains("hunter2"), "{why}");
}

#[tokio::test]
async fn a_database_that_is_not_there_is_said_so() {
    let url = postgres::new_database().await;
    let why = refusal(&url.replace("/zapis_", "/missing_")).await;
    assert!(why.contains("createdb"), "{why}");
}

#[tokio::test]
async fn looking_at_a_new_database_changes_nothing() {
    let url = postgres::new_database().await;
    for _ in 0..2 {
        assert_eq!(Database::pending_migrations(&url).await.expect("looks"), [1, 2, 3, 4, 5]);
    }
    Database::open(&url).await.expect("opens").close().await;
    assert_eq!(Database::pending_migrations(&url).await.expect("looks"), Vec::<i64>::new());
}

#[tokio::test]
async fn a_backup_is_left_to_the_servers_own_tools() {
    let house = House::on_postgres().await;
    let why = house.database.backup(Path::new("copy")).await.expect_err("is refused").to_string();
    assert!(why.contains("pg_dump"), "{why}");
    house.leave().await;
}

#[tokio::test]
async fn a_server_that_goes_away_is_unavailable_and_comes_back() {
    let house = House::on_postgres().await;
    house.person("anna").await;
    // All connections are cut, as by a restart; the next work gets new ones.
    house
        .tamper(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
             WHERE datname = current_database() AND pid <> pg_backend_pid()",
        )
        .await;
    let work = house.work(account("anna"), start(), |_| Ok(conversation_about(2)));
    let first = house.database.commit(work).await;
    assert!(matches!(first, Ok(_) | Err(StoreError::Unavailable(_))), "{first:?}");
    house.person("anna").await;
    house.leave().await;
}
