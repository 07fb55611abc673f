//! What an audit finds, and how it tells a translator.

use crate::locale::LangTag;
use std::{collections::BTreeSet, fmt};

/// Something to mend in a locale. Shown as what, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// In which locale.
    pub locale: LangTag,
    /// In which file; where something is missing, in which file to write it.
    pub file: String,
    /// In which line (from 1), where there is one.
    pub line: Option<usize>,
    /// Which message (`key` or `key.attribute`) or term (`-key`).
    pub key: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What can be wrong with a message or a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The reference has it, this locale does not.
    Missing {
        /// The file of the reference that has it.
        reference: String,
    },
    /// This locale has it, the reference does not.
    Unused,
    /// It uses other variables than the reference does.
    OtherArguments {
        /// Variables of the reference that it leaves out.
        lacking: BTreeSet<String>,
        /// Variables that nobody will set.
        unknown: BTreeSet<String>,
    },
    /// It cannot be read.
    Broken {
        /// Why.
        reason: String,
    },
    /// It is written twice.
    Repeated,
    /// It chooses a form by a number without `PLURAL`.
    BareNumber {
        /// The number's variable.
        variable: String,
    },
    /// It lacks forms that the language has.
    LacksForms {
        /// The number's variable.
        variable: String,
        /// CLDR's names of the forms.
        forms: BTreeSet<String>,
    },
    /// It has a form that the language does not have.
    NoSuchForm {
        /// The form's name as it is written.
        form: String,
    },
    /// It writes the name of a plural form into the text.
    FormAsText,
    /// It refers to a message, term or function that does not exist.
    UnknownReference {
        /// What it refers to, as it is written.
        name: String,
    },
    /// A term that no message uses.
    UnusedTerm,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        let key = if self.key.is_empty() { "an entry" } else { &format!("`{}`", self.key) };
        write!(f, ": {key} {}", self.problem)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { reference } => write!(f, "is missing: copy it from {reference} and translate"),
            Self::Unused => {
                f.write_str("is not in the reference locale, so nothing says it: remove it, or add it there")
            }
            Self::OtherArguments { lacking, unknown } => {
                f.write_str("has other arguments than the reference:")?;
                tell(f, " use ", lacking, "")?;
                f.write_str(if lacking.is_empty() || unknown.is_empty() { "" } else { "," })?;
                tell(f, " remove ", unknown, " (nobody sets it)")
            }
            Self::Broken { reason } => {
                write!(f, "cannot be read ({reason}): mend it, or see how the reference writes it")
            }
            Self::Repeated => f.write_str("is written twice: keep one"),
            Self::BareNumber { variable } => {
                write!(
                    f,
                    "chooses a form by a bare number: \
                        write `{{ PLURAL(${variable}) -> …` instead of `{{ ${variable} -> …`"
                )
            }
            Self::LacksForms { variable, forms } => {
                write!(f, "lacks forms of this language for ${variable}: add")?;
                forms.iter().try_for_each(|form| write!(f, " [{form}]"))
            }
            Self::NoSuchForm { form } => {
                write!(f, "has the form [{form}], which PLURAL never chooses in this language: remove it")
            }
            Self::FormAsText => f.write_str("writes the name of a plural form: use PLURAL only before `->`"),
            Self::UnknownReference { name } => {
                write!(f, "refers to `{name}`, which does not exist: check its spelling")
            }
            Self::UnusedTerm => f.write_str("is a term that no message uses: use it or remove it"),
        }
    }
}

fn tell(f: &mut fmt::Formatter<'_>, verb: &str, variables: &BTreeSet<String>, why: &str) -> fmt::Result {
    if variables.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = variables.iter().map(|name| format!("${name}")).collect();
    write!(f, "{verb}{}{why}", names.join(", "))
}
