//! Dates, times, places, numbers and lists as CLDR has them. Built once for each locale.

use super::{LangTag, LocaleError};
use fluent_bundle::{FluentValue, types::FluentNumber};
use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::{
    DateTimeFormatterLoadError, DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter,
    NoCalendarFormatter,
    fieldsets::{E, MD, MDE, T, YMDE, zone::ExemplarCity},
    preferences::HourCycle,
};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_list::{ListFormatter, options::ListFormatterOptions};
use icu_locale::{LanguageIdentifier, Locale, names::LanguageIdentifierDisplayName};
use icu_time::{TimeZone, zone::IanaParser};
use intl_memoizer::Memoizable;
use jiff::civil::{Date, Time};

/// Meetings are held by the civil calendar, also where a language's tradition has another one.
type Dates<FieldSet> = FixedCalendarDateTimeFormatter<Gregorian, FieldSet>;

/// The formatters of one locale.
#[derive(Debug)]
pub(super) struct Formats {
    date: Dates<YMDE>,
    short_date: Dates<MDE>,
    month_day: Dates<MD>,
    weekday: Dates<E>,
    time: NoCalendarFormatter<T>,
    city: NoCalendarFormatter<ExemplarCity>,
    list: ListFormatter,
    numbers: Numbers,
    /// For names of languages, which are looked up one by one.
    locale: Locale,
}

impl Formats {
    /// The formatters of CLDR's locale `tag`; of a language that CLDR does not know, neutral ones.
    pub(super) fn new(tag: &LangTag) -> Result<Self, LocaleError> {
        let locale = cldr(tag);
        let refuse = |cause: String| LocaleError::NoFormats { tag: tag.clone(), cause };
        let list = ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default());
        let list = list.map_err(|error| refuse(error.to_string()))?;
        let numbers = Numbers::new(&locale).map_err(&refuse)?;
        Self::with(&locale, list, numbers).map_err(|error| refuse(error.to_string()))
    }

    fn with(
        locale: &Locale,
        list: ListFormatter,
        numbers: Numbers,
    ) -> Result<Self, DateTimeFormatterLoadError> {
        let mut preferences = DateTimeFormatterPreferences::from(locale);
        preferences.hour_cycle = Some(HourCycle::Clock24);
        Ok(Self {
            date: Dates::try_new(preferences, YMDE::long())?,
            short_date: Dates::try_new(preferences, MDE::medium())?,
            month_day: Dates::try_new(preferences, MD::long())?,
            weekday: Dates::try_new(preferences, E::long())?,
            time: NoCalendarFormatter::try_new(preferences, T::hm())?,
            city: NoCalendarFormatter::try_new(preferences, ExemplarCity)?,
            list,
            numbers,
            locale: locale.clone(),
        })
    }

    pub(super) fn date(&self, date: Date) -> String {
        self.date.format(&gregorian(date)).to_string()
    }

    pub(super) fn short_date(&self, date: Date) -> String {
        self.short_date.format(&gregorian(date)).to_string()
    }

    pub(super) fn month_day(&self, date: Date) -> String {
        self.month_day.format(&gregorian(date)).to_string()
    }

    pub(super) fn weekday(&self, date: Date) -> String {
        self.weekday.format(&gregorian(date)).to_string()
    }

    pub(super) fn time(&self, time: Time) -> String {
        self.time.format(&time).to_string()
    }

    /// The city by which a time zone is known; zones without one (`Etc/UTC`) keep their own name.
    pub(super) fn city(&self, iana: &str) -> String {
        let zone = IanaParser::new().parse(iana);
        let own = iana.rsplit('/').next().unwrap_or(iana);
        if zone == TimeZone::UNKNOWN || !iana.contains('/') || iana.starts_with("Etc/") {
            return own.replace('_', " ");
        }
        self.city.format(&zone.without_offset()).to_string()
    }

    /// What a language is called; a tag that CLDR has no name for is given back.
    pub(super) fn language(&self, tag: &str) -> String {
        let known = LanguageIdentifier::try_from_str(tag).ok();
        let name = known.and_then(|language| {
            LanguageIdentifierDisplayName::try_new_heavy((&self.locale).into(), language, Default::default())
                .ok()
        });
        name.map_or_else(|| tag.to_owned(), |name| name.as_borrowed().to_string())
    }

    pub(super) fn list(&self, items: &[String]) -> String {
        self.list.format(items.iter()).to_string()
    }

    pub(super) fn number(&self, number: i64) -> String {
        self.numbers.0.format(&Decimal::from(number)).to_string()
    }
}

fn gregorian(date: Date) -> IcuDate<Gregorian> {
    date.into()
}

/// CLDR's name of a tag.
fn cldr(tag: &LangTag) -> Locale {
    Locale::try_from_str(tag.as_str()).unwrap_or(Locale::UNKNOWN)
}

/// Numbers inside messages. Fluent keeps one for each bundle.
#[derive(Debug)]
pub(super) struct Numbers(DecimalFormatter);

impl Numbers {
    fn new(locale: &Locale) -> Result<Self, String> {
        DecimalFormatter::try_new(locale.into(), Default::default())
            .map(Self)
            .map_err(|error| error.to_string())
    }

    fn format(&self, number: &FluentNumber) -> Option<String> {
        let decimal = Decimal::try_from_str(&number.as_string()).ok()?;
        Some(self.0.format(&decimal).to_string())
    }

    /// Fluent's hook for values that are written into a message: numbers are written by CLDR.
    pub(super) fn write(
        value: &FluentValue,
        kept: &intl_memoizer::concurrent::IntlLangMemoizer,
    ) -> Option<String> {
        let FluentValue::Number(number) = value else { return None };
        kept.with_try_get::<Self, _, _>((), |numbers| numbers.format(number)).ok().flatten()
    }
}

impl Memoizable for Numbers {
    type Args = ();
    type Error = String;

    fn construct(language: unic_langid::LanguageIdentifier, (): ()) -> Result<Self, String> {
        Self::new(&cldr(&LangTag::new(&language.to_string())))
    }
}
