//! When, in the reader's language and grammar, with the weekday and the time zone's city.

use super::voice::Voice;
use crate::args;
use crate::meeting::Definition;
use jiff::Timestamp;
use jiff::civil::DateTime;

impl<Reader> Voice<'_, Reader> {
    /// Date, hours and time zone of a meeting; says so where there is no date yet.
    pub fn when(&self, definition: &Definition) -> String {
        let Some(starts) = definition.starts else { return self.t("when-unknown") };
        let zone = self.locale.time_zone_name(&definition.time_zone);
        let date = self.locale.date(starts.date());
        let from = self.locale.time(starts.time());
        match definition.ends {
            Some(ends) if ends.date() == starts.date() => {
                let to = self.locale.time(ends.time());
                self.ta("when-hours", args! { "date" => date, "from" => from, "to" => to, "zone" => zone })
            }
            Some(ends) => {
                let to = self.moment(ends);
                self.ta("when-days", args! { "date" => date, "from" => from, "to" => to, "zone" => zone })
            }
            None => self.ta("when-start", args! { "date" => date, "from" => from, "zone" => zone }),
        }
    }

    /// The same in a line: weekday, day and month, hour.
    pub fn when_short(&self, definition: &Definition) -> String {
        match definition.starts {
            Some(starts) => {
                let date = self.locale.short_date(starts.date());
                self.ta("when-short", args! { "date" => date, "from" => self.locale.time(starts.time()) })
            }
            None => self.t("when-unknown"),
        }
    }

    /// A date with its hour.
    pub fn moment(&self, at: DateTime) -> String {
        let date = self.locale.date(at.date());
        self.ta("moment", args! { "date" => date, "time" => self.locale.time(at.time()) })
    }

    /// An instant as a date with its hour in the meeting's time zone.
    pub fn instant(&self, at: Timestamp, definition: &Definition) -> String {
        self.moment(at.to_zoned(definition.zone()).datetime())
    }
}
