//! Proves locales whole: nothing missing, unused, broken, or chosen by the wrong rules.

mod entries;
mod finding;
#[cfg(test)]
mod tests;
mod usage;

pub use finding::{Finding, Problem};

use super::{
    Locale, Locales,
    messages::{MessageFile, Messages},
    plural,
};
use entries::{Entries, Written};
use std::collections::BTreeSet;

/// Everything to mend in these locales; empty where they are whole. The reference is
/// [`Locales::default_locale`] (`en`): whoever needs a new message writes it there first. Of a variant only what it
/// says itself is looked at: what it leaves out its base says.
pub fn audit(locales: &Locales) -> Vec<Finding> {
    let reference = locales.default_locale().messages();
    let reference_entries = Entries::of(reference);
    let mut findings = Vec::new();
    for locale in locales.iter() {
        let messages = locale.messages();
        let (entries, whole) = (Entries::of(messages), Entries::with_base(messages));
        let is_variant = locale.base().is_some();
        let mut audit =
            Audit { messages, is_variant, entries: &entries, whole: &whole, findings: &mut findings };
        audit.files();
        audit.choices();
        audit.references();
        if messages.tag != reference.tag {
            audit.against(&reference_entries);
        }
    }
    findings
}

/// The messages that a locale has itself, as `key` or `key.attribute`.
pub fn keys(locale: &Locale) -> BTreeSet<String> {
    Entries::of(locale.messages()).messages.into_keys().collect()
}

/// One locale under audit.
struct Audit<'a> {
    messages: &'a Messages,
    /// Whether it is laid over a base.
    is_variant: bool,
    /// What it has itself.
    entries: &'a Entries<'a>,
    /// What it has with its base.
    whole: &'a Entries<'a>,
    findings: &'a mut Vec<Finding>,
}

impl Audit<'_> {
    fn find(&mut self, file: &MessageFile, line: Option<usize>, key: &str, problem: Problem) {
        self.find_at(file.path.clone(), line, key, problem);
    }

    fn find_at(&mut self, file: String, line: Option<usize>, key: &str, problem: Problem) {
        let (locale, key) = (self.messages.tag.clone(), key.to_owned());
        self.findings.push(Finding { locale, file, line, key, problem });
    }

    /// What is broken or written twice.
    fn files(&mut self) {
        for file in &self.messages.files {
            for broken in &file.broken {
                let problem = Problem::Broken { reason: broken.reason.clone() };
                self.find(file, Some(broken.line), &broken.key, problem);
            }
        }
        for (file, line, key) in &self.entries.repeated {
            self.find(file, *line, key, Problem::Repeated);
        }
    }

    /// Whether forms are chosen by the language's plural rules, and all of them are there.
    fn choices(&mut self) {
        for (key, written) in all(self.entries) {
            for variable in &written.usage.bare_numbers {
                self.find(
                    written.file,
                    written.line,
                    &key,
                    Problem::BareNumber { variable: variable.clone() },
                );
            }
            if written.usage.form_as_text {
                self.find(written.file, written.line, &key, Problem::FormAsText);
            }
            for choice in &written.usage.plurals {
                self.forms(&key, written, &choice.variable, &choice.forms);
            }
        }
    }

    fn forms(&mut self, key: &str, written: &Written, variable: &str, forms: &BTreeSet<String>) {
        let needed = self.messages.plurals.forms_of_counts();
        let lacking: BTreeSet<_> =
            needed.iter().filter(|form| !forms.contains(**form)).map(|form| (*form).to_owned()).collect();
        if !lacking.is_empty() {
            let problem = Problem::LacksForms { variable: variable.to_owned(), forms: lacking };
            self.find(written.file, written.line, key, problem);
        }
        let existing = self.messages.plurals.forms();
        for form in forms.iter().filter(|form| !existing.contains(form.as_str())) {
            self.find(written.file, written.line, key, Problem::NoSuchForm { form: form.clone() });
        }
    }

    /// Whether what is referred to exists, and every term is used.
    fn references(&mut self) {
        let used: BTreeSet<&String> =
            all(self.whole).flat_map(|(_, written)| written.usage.terms.iter()).collect();
        for (key, written) in all(self.entries) {
            for name in unknown_references(self.whole, written) {
                self.find(written.file, written.line, &key, Problem::UnknownReference { name });
            }
        }
        for (term, written) in &self.entries.terms {
            if !used.contains(term) {
                self.find(written.file, written.line, &format!("-{term}"), Problem::UnusedTerm);
            }
        }
    }

    /// Whether it has the reference's messages, with the same arguments. What a variant lacks is its base's matter.
    fn against(&mut self, reference: &Entries) {
        for (key, original) in &reference.messages {
            let Some(written) = self.entries.messages.get(key) else {
                if !self.is_variant && !self.entries.has(key) {
                    let problem = Problem::Missing { reference: original.file.path.clone() };
                    self.find_at(
                        format!("{}{}", self.messages.folder, original.file.name),
                        None,
                        key,
                        problem,
                    );
                }
                continue;
            };
            let (wanted, got) = (reference.variables(key), self.whole.variables(key));
            if wanted != got {
                let (lacking, unknown) = (&wanted - &got, &got - &wanted);
                self.find(written.file, written.line, key, Problem::OtherArguments { lacking, unknown });
            }
        }
        for (key, written) in self.entries.messages.iter().filter(|(key, _)| !reference.has(key)) {
            self.find(written.file, written.line, key, Problem::Unused);
        }
    }
}

/// Messages and terms, each with its key as it is written.
fn all<'a>(entries: &'a Entries<'a>) -> impl Iterator<Item = (String, &'a Written<'a>)> {
    let messages = entries.messages.iter().map(|(key, written)| (key.clone(), written));
    messages.chain(entries.terms.iter().map(|(key, written)| (format!("-{key}"), written)))
}

fn unknown_references(entries: &Entries, written: &Written) -> Vec<String> {
    let usage = &written.usage;
    let messages = usage.messages.iter().filter(|key| !entries.messages.contains_key(*key)).cloned();
    let terms =
        usage.terms.iter().filter(|name| !entries.terms.contains_key(*name)).map(|name| format!("-{name}"));
    let functions =
        usage.functions.iter().filter(|name| *name != plural::FUNCTION).map(|name| format!("{name}()"));
    messages.chain(terms).chain(functions).collect()
}
