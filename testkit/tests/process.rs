//! The handling of a child, with a shell in the place of the binary.

use anyhow::Result;
use testkit::until;
use testkit::zapis::Launch;

fn shell(script: &str) -> Result<Launch> {
    Ok(Launch::new("/bin/sh")?.args(["-c", script]))
}

#[tokio::test]
async fn a_child_is_heard_and_answered() -> Result<()> {
    let mut child = shell("echo 'chat: here'; read word; echo \"heard: $word\"; cat")?.start()?;
    assert_eq!(child.line("chat: ").await?, "here");
    child.say("hello\n")?;
    assert_eq!(child.line("heard: ").await?, "hello");
    let finished = child.finish().await?;
    assert!(finished.status.success());
    assert_eq!(finished.stdout, "chat: here\nheard: hello\n");
    Ok(())
}

#[tokio::test]
async fn a_child_that_ends_too_early_is_quoted() -> Result<()> {
    let mut child = shell("echo the port is taken >&2; exit 1")?.start()?;
    let error = child.line("chat: ").await.expect_err("it never prints one");
    assert!(error.to_string().contains("exit status: 1"), "{error}");
    assert!(error.to_string().contains("the port is taken"), "{error}");
    Ok(())
}

#[tokio::test]
async fn asking_to_end_lets_a_child_finish_its_work() -> Result<()> {
    let mut child =
        shell("trap 'echo bye; exit 0' TERM; echo ready; while :; do sleep 0.01; done")?.start()?;
    child.line("ready").await?;
    let finished = child.terminate().await?;
    assert!(finished.status.success());
    assert!(finished.stdout.ends_with("bye\n"));
    Ok(())
}

#[tokio::test]
async fn killing_leaves_no_time_for_anything() -> Result<()> {
    let mut child = shell("trap 'echo bye' TERM EXIT; echo ready; while :; do sleep 0.01; done")?.start()?;
    child.line("ready").await?;
    let finished = child.kill().await?;
    assert_eq!(finished.status.code(), None);
    assert_eq!(finished.stdout, "ready\n");
    Ok(())
}

#[tokio::test]
async fn a_dropped_child_is_gone() -> Result<()> {
    let child = shell("exec sleep 1000")?.start()?;
    let entry = format!("/proc/{}", child.id());
    drop(child);
    until("the end of the child", async || (!std::fs::exists(&entry).unwrap_or(true)).then_some(())).await
}

#[tokio::test]
async fn a_run_returns_all_that_it_wrote() -> Result<()> {
    let finished = shell("cat; echo \"$WHO\" >&2; exit 3")?.env("WHO", "me").run("a line\n").await?;
    assert_eq!(finished.status.code(), Some(3));
    assert_eq!((finished.stdout.as_str(), finished.stderr.as_str()), ("a line\n", "me\n"));
    Ok(())
}
