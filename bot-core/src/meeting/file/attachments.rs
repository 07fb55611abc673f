//! Files and links to download. The bytes of files are read through [`Files`] and handed on with their hashes.

use super::problems::{ProblemKind, Problems};
use super::read::{Read, Section};
use super::texts::LINE;
use super::{AttachedFile, Files};
use crate::meeting::definition::{Attachment, AttachmentSource};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Largest attachment in MiB: what every platform lets a bot send.
const MEBIBYTES_MAX: usize = 10;

/// All `[[attachment]]` tables, in order, and the files among them (each content once).
pub(super) fn attachments(
    file: &mut Section<'_>,
    beside: &dyn Files,
    problems: &mut Problems,
) -> (Vec<Attachment>, Vec<AttachedFile>) {
    let (mut attachments, mut files) = (Vec::new(), Vec::<AttachedFile>::new());
    for mut section in file.sections("attachment", problems) {
        let name = section.required_texts("name", LINE, problems);
        if let Some((source, attached)) = source(&mut section, beside, problems) {
            attachments.push(Attachment { name, source });
            files.extend(attached.filter(|new| files.iter().all(|old| old.sha256 != new.sha256)));
        }
        section.finish(problems);
    }
    (attachments, files)
}

type Source = (AttachmentSource, Option<AttachedFile>);

fn source(section: &mut Section<'_>, beside: &dyn Files, problems: &mut Problems) -> Option<Source> {
    let url = section.url("url", problems);
    let name = section.field("file").and_then(|field| field.string(problems, "formularz.pdf"));
    let (has_url, has_file) = (section.has("url"), section.has("file"));
    if has_url == has_file {
        section.refuse(problems, ProblemKind::ExactlyOne { one: "file", other: "url", both: has_url });
        return None;
    }
    if let Some(url) = url {
        return Some((AttachmentSource::Url(url), None));
    }
    let name = name?;
    match read(&name, beside) {
        Ok(file) => {
            let source = AttachmentSource::File { name: file.name.clone(), sha256: file.sha256.clone() };
            Some((source, Some(file)))
        }
        Err(problem) => {
            name.refuse(problems, problem);
            None
        }
    }
}

fn read(name: &Read<&str>, beside: &dyn Files) -> Result<AttachedFile, ProblemKind> {
    if !is_plain_name(name.value) {
        return Err(ProblemKind::NotBeside);
    }
    let bytes = beside.read(name.value).ok_or(ProblemKind::NoSuchFile)?;
    if bytes.len() > MEBIBYTES_MAX << 20 {
        return Err(ProblemKind::FileTooLarge { mebibytes: MEBIBYTES_MAX });
    }
    Ok(AttachedFile { sha256: sha256(&bytes), name: name.value.to_owned(), bytes })
}

/// A name that stays in its folder on every system, and shows in full where it is downloaded.
fn is_plain_name(name: &str) -> bool {
    let harmless = |character: char| !character.is_control() && !"/\\:".contains(character);
    !name.is_empty() && name.len() <= 200 && !name.starts_with('.') && name.chars().all(harmless)
}

fn sha256(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing into a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}
