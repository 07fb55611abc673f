//! A consistent copy while the house runs.

use super::open;
use crate::error::OpenError;
use sqlx::Connection;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Copies `from` to `to`, which must not be there. The copy gets its name only when it is whole and flushed.
pub(super) async fn backup(from: &Path, to: &Path) -> Result<(), OpenError> {
    if to.try_exists().unwrap_or(true) {
        return Err(OpenError::new(
            "the backup would overwrite a file",
            to.display(),
            "name a file that is not there yet",
        ));
    }
    let partial = beside(to);
    let copied = copy(from, &partial).await.and_then(|()| publish(&partial, to));
    copied.map_err(|why| {
        // It may not even have been begun.
        let _ = std::fs::remove_file(&partial);
        OpenError::new(
            format!("the backup can't be written ({why})"),
            to.display(),
            "check that its folder exists, has room, and that this user may write there",
        )
    })
}

fn beside(to: &Path) -> PathBuf {
    let mut name = to.file_name().map_or_else(OsString::new, OsString::from);
    name.push(".partial");
    to.with_file_name(name)
}

async fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let path = to.to_str().ok_or("its path is no UTF-8")?;
    let mut connection = open::connect(open::reading(from)).await.map_err(|error| error.to_string())?;
    let copied = sqlx::query("VACUUM INTO $1").bind(path).execute(&mut connection).await;
    let closed = connection.close().await;
    copied.map(drop).and(closed).map_err(|error| error.to_string())
}

/// Flushes the copy and gives it its name.
fn publish(partial: &Path, to: &Path) -> Result<(), String> {
    let publish = || {
        let file = std::fs::File::open(partial)?;
        #[cfg(unix)]
        file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
        file.sync_all()?;
        std::fs::rename(partial, to)
    };
    publish().map_err(|error: std::io::Error| error.to_string())
}
