//! Files of a talk in the terminal: those sent, and those kept.

use crate::output;
use crate::terminal::Terminal;
use crate::trouble::Trouble;
use bot_core::message::{FileContent, FileOut, Input, MAX_UPLOAD, Upload};
use bot_core::port::Store;
use bot_core::rules::typed;
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Reads a file to be sent; of a larger one than is taken only so much that this is known.
pub fn upload(path: &str) -> Result<Input, Trouble> {
    let bytes = read(Path::new(path)).map_err(|error| {
        let cure = "type file: and the path of a file that you may read";
        Trouble::new(format!("the file can't be sent: {error}"), path, cure)
    })?;
    if bytes.len() > MAX_UPLOAD {
        return Ok(Input::FileTooLarge);
    }
    let name =
        Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mime = mime_guess::from_path(path).first_or_octet_stream().to_string();
    Ok(Input::File(Upload { name, mime, bytes: bytes.into() }))
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_UPLOAD as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes the files that were shown last into the working directory, never over another one.
pub async fn save(store: &impl Store, terminal: &Arc<Terminal>) -> Result<(), Trouble> {
    let files = terminal.shown().files.clone();
    for file in files {
        let Some(bytes) = content(store, &file).await? else {
            eprintln!("error: {} is no longer there", output::harmless(&file.name));
            continue;
        };
        match write(&typed::file_name(&file.name), &bytes) {
            Ok(path) => output::line(&format!("📎 {}", path.display()))?,
            Err(error) => eprintln!("error: {} was not saved: {error}", output::harmless(&file.name)),
        }
    }
    Ok(())
}

async fn content(store: &impl Store, file: &FileOut) -> Result<Option<Vec<u8>>, Trouble> {
    Ok(match &file.content {
        FileContent::Inline(text) => Some(text.clone().into_bytes()),
        FileContent::Stored(id) => store.file(*id).await?.map(|upload| upload.bytes.to_vec()),
        FileContent::Attachment(sha256) => {
            store.attachment(sha256).await?.map(|upload| upload.bytes.to_vec())
        }
    })
}

fn write(name: &str, bytes: &[u8]) -> std::io::Result<PathBuf> {
    for number in 1..100 {
        let path = if number == 1 { PathBuf::from(name) } else { numbered(name, number) };
        match File::create_new(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            file => return file?.write_all(bytes).map(|()| path),
        }
    }
    Err(std::io::Error::other("there are too many files of this name"))
}

/// `name-2.ics` for `name.ics`.
fn numbered(name: &str, number: u32) -> PathBuf {
    let path = Path::new(name);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path.extension().map(|extension| format!(".{}", extension.to_string_lossy()));
    PathBuf::from(format!("{stem}-{number}{}", extension.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_file_of_the_same_name_gets_a_number() {
        assert_eq!(numbered("komm-3.ics", 2), PathBuf::from("komm-3-2.ics"));
        assert_eq!(numbered("zapis", 3), PathBuf::from("zapis-3"));
    }
}
