//! The files of locales: compiled in, and read from a folder at start.

use super::{LangTag, LocaleError};
use include_dir::{Dir, include_dir};
use std::{borrow::Cow, ffi::OsStr, fs, path::Path};

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../locales");

/// One file of a locale's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Which language.
    pub lang: LangTag,
    /// The file's name in its folder.
    pub name: String,
    /// Where it is, for messages to people.
    pub path: String,
    /// What it says.
    pub text: Cow<'static, str>,
    /// Whether it is laid over what is compiled in.
    pub overlay: bool,
}

impl Source {
    /// A file as if it were compiled in, under `locales/<lang>/<name>`.
    pub fn new(lang: &str, name: &str, text: impl Into<Cow<'static, str>>) -> Self {
        Self {
            lang: LangTag::new(lang),
            name: name.to_owned(),
            path: format!("locales/{lang}/{name}"),
            text: text.into(),
            overlay: false,
        }
    }

    /// The same laid over what is compiled in: its messages replace those of the same key, any
    /// other file replaces the one of the same name.
    #[must_use]
    pub fn laid_over(self) -> Self {
        Self { overlay: true, ..self }
    }
}

/// The path of the folder that holds (the first of) these files, with a `/` behind.
pub(super) fn folder(sources: &[Source]) -> String {
    let first = sources.first().and_then(|source| source.path.strip_suffix(&source.name));
    first.unwrap_or_default().to_owned()
}

/// The locales of the repository, as they were when the program was built.
pub(super) fn embedded() -> Result<Vec<Source>, LocaleError> {
    let files = EMBEDDED.dirs().flat_map(|folder| folder.files().map(move |file| (folder, file)));
    let wanted = files.filter(|(_, file)| is_locale_file(file.path()));
    wanted
        .map(|(folder, file)| {
            let (lang, name) = (file_name(folder.path()), file_name(file.path()));
            match file.contents_utf8() {
                Some(text) => Ok(Source::new(&lang, &name, text)),
                None => Err(LocaleError::NotText { path: format!("locales/{lang}/{name}") }),
            }
        })
        .collect()
}

/// Reads a folder of locale folders from disk: the only place in this crate that touches files.
pub(super) fn read_overlay_from_disk(folder: &Path) -> Result<Vec<Source>, LocaleError> {
    let mut sources = Vec::new();
    for locale in entries(folder)? {
        let name = file_name(&locale);
        if !locale.is_dir() || name.starts_with('.') {
            continue;
        }
        let lang =
            LangTag::parse(&name).ok_or_else(|| LocaleError::NotATag { path: shown(&locale), name })?;
        for file in entries(&locale)? {
            if is_locale_file(&file) {
                sources.push(read(&lang, &file)?);
            }
        }
    }
    Ok(sources)
}

fn read(lang: &LangTag, file: &Path) -> Result<Source, LocaleError> {
    let bytes = fs::read(file).map_err(|error| unreadable(file, &error))?;
    let text = String::from_utf8(bytes).map_err(|_| LocaleError::NotText { path: shown(file) })?;
    let (name, path) = (file_name(file), shown(file));
    Ok(Source { lang: lang.clone(), name, path, text: text.into(), overlay: true })
}

/// What is in a folder, in an order that does not depend on the file system.
fn entries(folder: &Path) -> Result<Vec<std::path::PathBuf>, LocaleError> {
    let listed = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect());
    let mut paths: Vec<_> = listed.map_err(|error| unreadable(folder, &error))?;
    paths.sort();
    Ok(paths)
}

fn is_locale_file(path: &Path) -> bool {
    let hidden = file_name(path).starts_with('.');
    !hidden
        && path
            .extension()
            .is_some_and(|extension| ["ftl", "toml", "tsv"].iter().any(|ours| extension == *ours))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(OsStr::new("")).to_string_lossy().into_owned()
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn unreadable(path: &Path, error: &std::io::Error) -> LocaleError {
    LocaleError::Unreadable { path: shown(path), cause: error.to_string() }
}
