//! Plural forms by CLDR's rules, and the Fluent function that chooses by them.

use super::{LangTag, LocaleError};
use fluent_bundle::{FluentArgs, FluentValue, types::FluentNumber};
use icu_decimal::input::Decimal;
use icu_locale::Locale;
use icu_plurals::{PluralCategory, PluralOperands, PluralRules, PluralRulesOptions};
use std::{collections::BTreeSet, sync::Arc};

/// The function's name in messages.
pub(super) const FUNCTION: &str = "PLURAL";

/// CLDR's names of the forms.
pub(super) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Counts up to here meet every form that a language has for whole numbers, except those that only
/// millions take.
const EVERY_FORM_BY: i64 = 1000;

/// The plural rules of a language. Cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct Plurals(Arc<PluralRules>);

impl Plurals {
    pub(super) fn new(tag: &LangTag) -> Result<Self, LocaleError> {
        let locale = Locale::try_from_str(tag.as_str()).unwrap_or(Locale::UNKNOWN);
        let rules = PluralRules::try_new(locale.into(), PluralRulesOptions::default())
            .map_err(|error| LocaleError::NoFormats { tag: tag.clone(), cause: error.to_string() })?;
        Ok(Self(Arc::new(rules)))
    }

    /// CLDR's name of the form that goes with `number`.
    pub(super) fn form(&self, number: impl Into<PluralOperands>) -> &'static str {
        name(self.0.category_for(number))
    }

    /// All forms of the language, also those that only fractions or millions take.
    pub(super) fn forms(&self) -> BTreeSet<&'static str> {
        self.0.categories().map(name).collect()
    }

    /// The forms that whole numbers take.
    pub(super) fn forms_of_counts(&self) -> BTreeSet<&'static str> {
        (0..=EVERY_FORM_BY).map(|count| self.form(count)).collect()
    }

    /// `PLURAL($n)`. Of anything but one number there is no form: the message's default is taken.
    pub(super) fn call<'a>(&self, positional: &[FluentValue<'a>], _named: &FluentArgs) -> FluentValue<'a> {
        match positional {
            [FluentValue::Number(number)] => match operands(number) {
                Some(operands) => FluentValue::from(self.form(operands)),
                None => FluentValue::Error,
            },
            _ => FluentValue::Error,
        }
    }
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

fn operands(number: &FluentNumber) -> Option<PluralOperands> {
    let decimal = Decimal::try_from_str(&number.as_string()).ok()?;
    Some(PluralOperands::from(&decimal))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(tag: &str, counts: &[i64]) -> Vec<&'static str> {
        let plurals = Plurals::new(&LangTag::new(tag)).unwrap();
        counts.iter().map(|&count| plurals.form(count)).collect()
    }

    #[test]
    fn forms_follow_the_grammar_of_each_language() {
        let counts = [0, 1, 2, 5, 11, 12, 21, 22, 25, 101, 102];
        let slavic = ["many", "one", "few", "many", "many", "many", "one", "few", "many", "one", "few"];
        for tag in ["uk", "be", "ru"] {
            assert_eq!(forms(tag, &counts), slavic, "{tag}");
        }
        let polish = ["many", "one", "few", "many", "many", "many", "many", "few", "many", "many", "few"];
        assert_eq!(forms("pl", &counts), polish);
        assert_eq!(forms("en", &[0, 1, 2, 21]), ["other", "one", "other", "other"]);
    }

    #[test]
    fn a_language_that_cldr_does_not_know_has_one_form() {
        assert_eq!(forms("rmy", &[0, 1, 2]), ["other"; 3]);
    }

    #[test]
    fn fractions_and_nonsense_do_no_harm() {
        let plurals = Plurals::new(&LangTag::new("pl")).unwrap();
        let call = |values: &[FluentValue<'static>]| plurals.call(values, &FluentArgs::new());
        assert_eq!(call(&[FluentValue::try_number("1.5")]), FluentValue::from("other"));
        assert_eq!(call(&[FluentValue::from(-2)]), FluentValue::from("few"));
        for nonsense in [
            vec![],
            vec!["five".into()],
            vec![1.into(), 2.into()],
            vec![f64::NAN.into()],
            vec![f64::MAX.into()],
        ] {
            call(&nonsense);
        }
    }
}
