//! The messages of one locale.

use super::{LangTag, Source, formats::Numbers, plural, plural::Plurals, settings::line_of, source};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, concurrent::FluentBundle};
use fluent_syntax::parser::ParserError;
use std::sync::Arc;

/// A `.ftl` file, read.
#[derive(Debug)]
pub(super) struct MessageFile {
    /// Its name in its folder.
    pub name: String,
    /// Where it is, for messages to people.
    pub path: String,
    /// Whether it is laid over what is compiled in.
    pub overlay: bool,
    /// Its entries; broken ones are left out.
    pub resource: Arc<FluentResource>,
    /// What could not be read.
    pub broken: Vec<Broken>,
}

/// An entry of a `.ftl` file that cannot be read.
#[derive(Debug)]
pub(super) struct Broken {
    /// Where it begins, from 1.
    pub line: usize,
    /// Its key, or what stands in its place.
    pub key: String,
    /// What the parser said.
    pub reason: String,
}

impl MessageFile {
    fn read(source: &Source) -> Self {
        let (resource, errors) = match FluentResource::try_new(source.text.clone().into_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        Self {
            name: source.name.clone(),
            path: source.path.clone(),
            overlay: source.overlay,
            broken: errors.iter().map(|error| Broken::new(&source.text, error)).collect(),
            resource: Arc::new(resource),
        }
    }
}

impl Broken {
    fn new(text: &str, error: &ParserError) -> Self {
        let from = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
        let rest = text.get(from..).unwrap_or_default();
        let entry = rest.trim_start();
        let key =
            entry.split(|character: char| !(character.is_alphanumeric() || "-_".contains(character))).next();
        Self {
            line: line_of(text, from + rest.len() - entry.len()),
            key: key.unwrap_or_default().to_owned(),
            reason: error.kind.to_string(),
        }
    }
}

/// The messages of one locale, ready to be formatted.
pub(super) struct Messages {
    pub tag: LangTag,
    /// The path of its folder, for messages to people, with a `/` behind.
    pub folder: String,
    /// In the order in which they override each other: the last one wins.
    pub files: Vec<Arc<MessageFile>>,
    /// What its own files are laid over: those of its base, and of the base's base.
    pub inherited: Vec<Arc<MessageFile>>,
    pub plurals: Plurals,
    bundle: FluentBundle<Arc<FluentResource>>,
}

impl Messages {
    /// Reads the `.ftl` files among `sources`, which are in the order in which they override each other.
    /// `formats` is the CLDR locale by which numbers are written, `base` what they are laid over.
    pub(super) fn new(
        tag: &LangTag,
        formats: &LangTag,
        sources: &[Source],
        plurals: Plurals,
        base: Option<&Self>,
    ) -> Self {
        let folder = source::folder(sources);
        let mut bundle = FluentBundle::new_concurrent(formats.as_str().parse().into_iter().collect());
        // Isolating marks are set by whoever fills in text of unknown direction, and only where needed.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(Numbers::write));
        let rules = plurals.clone();
        // Fails only where the bundle already has one of that name: this one is new and empty.
        let _ = bundle.add_function(plural::FUNCTION, move |positional, named| rules.call(positional, named));
        let inherited: Vec<_> = base.into_iter().flat_map(Self::all_files).cloned().collect();
        let files: Vec<_> = sources
            .iter()
            .filter(|source| source.name.ends_with(".ftl"))
            .map(|source| Arc::new(MessageFile::read(source)))
            .collect();
        for file in inherited.iter().chain(&files) {
            bundle.add_resource_overriding(Arc::clone(&file.resource));
        }
        Self { tag: tag.clone(), folder, files, inherited, plurals, bundle }
    }

    /// Its files and those that they are laid over, in the order in which they override each other.
    pub(super) fn all_files(&self) -> impl Iterator<Item = &Arc<MessageFile>> {
        self.inherited.iter().chain(&self.files)
    }

    /// The message `key` (or `key.attribute`) and what went wrong with it; `None` where there is none.
    pub(super) fn format(&self, key: &str, args: &FluentArgs<'_>) -> Option<(String, Vec<String>)> {
        let (key, attribute) =
            key.split_once('.').map_or((key, None), |(key, attribute)| (key, Some(attribute)));
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        Some((text, errors.iter().map(explain).collect()))
    }
}

fn explain(error: &FluentError) -> String {
    match error {
        FluentError::ResolverError(error) => error.to_string(),
        other => other.to_string(),
    }
}
