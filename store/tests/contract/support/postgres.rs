//! A database of its own on a throw-away PostgreSQL server, which all tests of this process share.

/// The URL of a new, empty database.
pub async fn new_database() -> String {
    let created = tokio::task::spawn_blocking(|| testkit::postgres::Server::shared()?.create_database());
    created.await.expect("runs").unwrap_or_else(|error| panic!("no PostgreSQL to test with: {error:#}"))
}
