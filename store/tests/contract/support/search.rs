//! Looking for a word in every column of every table.

use super::House;
use sqlx::{AssertSqlSafe, Row};

/// The tables in which the word stands.
pub async fn everywhere(house: &House, word: &str) -> Vec<String> {
    let sqlite = house.url.starts_with("sqlite:");
    let mut found = Vec::new();
    for (table, column) in columns(house).await {
        // As hexadecimal digits where it may be bytes; PostgreSQL writes those so by itself.
        let hits = if sqlite {
            format!(
                "SELECT COUNT(*) FROM {table} WHERE instr(hex(CAST({column} AS BLOB)), hex('{word}')) > 0"
            )
        } else {
            format!(
                "SELECT COUNT(*) FROM {table} WHERE strpos({column}::text, '{word}') > 0 \
                 OR strpos({column}::text, encode('{word}', 'hex')) > 0"
            )
        };
        if house.number(&hits).await > 0 {
            found.push(format!("{table}.{column}"));
        }
    }
    found
}

/// The tables that have a column of this name.
pub async fn tables_with(house: &House, column: &str) -> Vec<String> {
    let mut tables: Vec<String> =
        columns(house).await.into_iter().filter(|(_, name)| name == column).map(|(table, _)| table).collect();
    tables.sort_unstable();
    tables
}

async fn columns(house: &House) -> Vec<(String, String)> {
    if house.url.starts_with("sqlite:") {
        let pool = sqlx::SqlitePool::connect(&house.url).await.expect("connects");
        let sql =
            "SELECT s.name, c.name FROM sqlite_schema s, pragma_table_info(s.name) c WHERE s.type = 'table'";
        let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&pool).await.expect("reads");
        pool.close().await;
        rows.iter().map(|row| (row.get(0), row.get(1))).collect()
    } else {
        let pool = sqlx::PgPool::connect(&house.url).await.expect("connects");
        let sql = "SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = 'public'";
        let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&pool).await.expect("reads");
        pool.close().await;
        rows.iter().map(|row| (row.get(0), row.get(1))).collect()
    }
}
