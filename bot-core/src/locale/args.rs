//! What is filled into a message.

use fluent_bundle::{FluentArgs, FluentValue};
use std::borrow::Cow;

/// A value of a message's variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A number: written with the locale's digits and grouping, and `PLURAL` chooses by it.
    Number(i64),
    /// Text, inserted as it is. Text that people typed goes through [`super::Locale::isolate`] first.
    Text(String),
}

/// The values of a message's variables, by name without `$`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Args(Vec<(Cow<'static, str>, Arg)>);

impl Args {
    /// No values.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// With `name` set to `value`; a value set before is replaced.
    #[must_use]
    pub fn set(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Arg>) -> Self {
        self.insert(name, value);
        self
    }

    /// Sets `name` to `value`; a value set before is replaced.
    pub fn insert(&mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Arg>) {
        let (name, value) = (name.into(), value.into());
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name, value)),
        }
    }

    /// Names and values, in the order in which they were first set.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Arg)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value))
    }

    pub(super) fn to_fluent(&self) -> FluentArgs<'_> {
        self.iter().map(|(name, value)| (name, value.to_fluent())).collect()
    }
}

impl Arg {
    fn to_fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Number(number) => FluentValue::from(*number),
            Self::Text(text) => FluentValue::from(text.as_str()),
        }
    }
}

/// Values for a message: `args! { "n" => 3, "title" => "…" }`.
#[macro_export]
macro_rules! args {
    ($($name:expr => $value:expr),* $(,)?) => {
        $crate::locale::Args::new()$(.set($name, $value))*
    };
}

macro_rules! from_integers {
    ($($small:ty)*) => {$(
        impl From<$small> for Arg {
            fn from(number: $small) -> Self {
                Self::Number(i64::from(number))
            }
        }
    )*};
}
from_integers!(i8 i16 i32 i64 u8 u16 u32);

macro_rules! from_wide_integers {
    ($($wide:ty)*) => {$(
        /// A number beyond `i64` becomes its largest value: no count of people or seats gets there.
        impl From<$wide> for Arg {
            fn from(number: $wide) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
from_wide_integers!(u64 usize);

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Cow<'_, str>> for Arg {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_set_twice_is_the_later_one() {
        let args = args! { "n" => 3_u32, "title" => "Kino", "n" => 4 };
        assert_eq!(args, Args::new().set("n", 4).set("title", "Kino".to_owned()));
    }
}
