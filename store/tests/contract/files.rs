//! SQLite files: whose they are, whether they are sound, and copies of them.

use crate::support::*;
use bot_core::port::Store;
use bot_core::turn::Change;
use sqlx::Connection;
use std::path::Path;
use store::Database;

fn url(path: &Path) -> String {
    format!("sqlite:{}", path.display())
}

async fn refusal(url: &str) -> String {
    match Database::open(url).await {
        Ok(_) => panic!("{url} was opened"),
        Err(error) => error.to_string(),
    }
}

/// Opening is refused with these words, and so is looking; the file stays byte by byte as it was.
async fn assert_refused_untouched(path: &Path, words: &str) {
    let before = std::fs::read(path).expect("reads");
    let why = refusal(&url(path)).await;
    assert!(why.contains(words) && why.contains(&path.display().to_string()), "{why}");
    assert!(Database::pending_migrations(&url(path)).await.is_err());
    assert!(std::fs::read(path).expect("reads") == before, "the file was touched");
}

async fn sqlite_file(path: &Path, sql: &'static str) {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path).create_if_missing(true);
    let mut connection = sqlx::SqliteConnection::connect_with(&options).await.expect("makes");
    sqlx::raw_sql(sql).execute(&mut connection).await.expect("writes");
    connection.close().await.expect("closes");
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_untouched() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("letter.txt");
    std::fs::write(&path, "Dear all, this is no database.").expect("writes");
    assert_refused_untouched(&path, "no SQLite database").await;
    std::fs::write(&path, "short").expect("writes");
    assert_refused_untouched(&path, "no SQLite database").await;
}

#[tokio::test]
async fn another_programs_database_is_refused_untouched() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("other.db");
    sqlite_file(&path, "CREATE TABLE recipes (name TEXT)").await;
    assert_refused_untouched(&path, "another program's").await;
}

#[tokio::test]
async fn a_damaged_database_is_refused_untouched() {
    let house = House::on_sqlite().await;
    for number in 0..50 {
        house.person(&format!("person-{number}")).await;
    }
    house.database.close().await;
    let path = Path::new(house.url.strip_prefix("sqlite:").expect("a file"));
    let mut bytes = std::fs::read(path).expect("reads");
    let middle = bytes.len() / 2;
    bytes[4096..middle].fill(0xa5);
    std::fs::write(path, bytes).expect("writes");
    assert_refused_untouched(path, "damaged").await;
}

#[tokio::test]
async fn a_truncated_database_is_refused_untouched() {
    let house = House::on_sqlite().await;
    house.database.close().await;
    let path = Path::new(house.url.strip_prefix("sqlite:").expect("a file"));
    let bytes = std::fs::read(path).expect("reads");
    std::fs::write(path, &bytes[..bytes.len() / 2]).expect("writes");
    assert_refused_untouched(path, "damaged").await;
}

#[tokio::test]
async fn a_newer_versions_database_is_refused() {
    let house = House::on_sqlite().await;
    house.database.close().await;
    house
        .tamper(
            "INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) \
             VALUES (9999, 'later', 'now', 1, x'00', 0)",
        )
        .await;
    let why = refusal(&house.url).await;
    assert!(why.contains("newer version"), "{why}");
}

#[tokio::test]
async fn a_missing_folder_a_folder_and_a_wrong_url_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(refusal(&url(&folder.path().join("missing/house.db"))).await.contains("its folder exists"));
    assert!(refusal(&url(folder.path())).await.contains("that it is a file"));
    for wrong in ["", "sqlite:", "mysql://u:hunter2@h/d", "postgres://u:hunter2@[/d"] {
        let why = refusal(wrong).await;
        assert!(why.contains("database.url") && !why.contains("hunter2"), "{why}");
    }
}

#[tokio::test]
async fn an_empty_file_becomes_a_database_and_looking_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("house.db");
    assert_eq!(Database::pending_migrations(&url(&path)).await.expect("looks"), [1, 2, 3, 4, 5]);
    assert!(!path.exists());
    std::fs::write(&path, "").expect("writes");
    assert_eq!(Database::pending_migrations(&url(&path)).await.expect("looks"), [1, 2, 3, 4, 5]);
    Database::open(&url(&path)).await.expect("opens").close().await;
    assert_eq!(Database::pending_migrations(&url(&path)).await.expect("looks"), Vec::<i64>::new());
}

#[tokio::test]
async fn processes_that_start_together_share_a_new_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = url(&folder.path().join("house.db"));
    let mut all = tokio::task::JoinSet::new();
    for _ in 0..6 {
        let url = url.clone();
        all.spawn(async move { Database::open(&url).await.expect("opens").close().await });
    }
    all.join_all().await;
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_user_may_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let house = House::on_sqlite().await;
    let path = Path::new(house.url.strip_prefix("sqlite:").expect("a file"));
    for file in std::fs::read_dir(path.parent().expect("has a folder")).expect("reads") {
        let mode = file.and_then(|file| file.metadata()).expect("reads").permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }
    house.leave().await;
}

#[tokio::test]
async fn a_backup_is_whole_and_overwrites_nothing() {
    let house = House::on_sqlite().await;
    make::meeting_with(&house, None).await;
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("copy.db");
    house.database.backup(&copy).await.expect("copies");
    house.person("anna").await;
    let why = house.database.backup(&copy).await.expect_err("is there").to_string();
    assert!(why.contains("overwrite") && why.contains("copy.db"), "{why}");
    let why = house
        .database
        .backup(&folder.path().join("missing/copy.db"))
        .await
        .expect_err("no folder")
        .to_string();
    assert!(why.contains("folder exists"), "{why}");
    let files = std::fs::read_dir(folder.path()).expect("reads").count();
    assert_eq!(files, 1, "nothing half is left");

    let restored = Database::open(&url(&copy)).await.expect("opens");
    assert!(restored.catalogue().await.expect("reads").by_slug("komm-3").is_some());
    assert_eq!(restored.counts().await.expect("counts").persons, 0, "as it was then");
    restored.close().await;
    house.leave().await;
}

#[tokio::test]
async fn what_was_erased_is_not_even_in_the_bytes_of_the_file() {
    let house = House::on_sqlite().await;
    let marker = "MARKER-".repeat(2_000);
    let said = bot_core::port::EntryBody::Me { text: marker };
    house.database.record(&address("anna"), "k", said, start()).await.expect("records");
    let anna = house.person("anna").await;
    house.write(vec![Change::Erase(anna)]).await;
    house.database.close().await;
    let bytes = std::fs::read(house.url.strip_prefix("sqlite:").expect("a file")).expect("reads");
    assert!(!bytes.windows(7).any(|window| window == b"MARKER-"));
}
