//! Conversations as people have them, replayed on a real SQLite. They document the product: read them first.

mod support;

use rstest::rstest;
use std::path::PathBuf;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn conversation(#[files("tests/conversations/*.chat")] path: PathBuf) {
    if let Err(error) = support::transcript::replay(&path).await {
        panic!("{error:#}");
    }
}
