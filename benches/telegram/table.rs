//! What is printed.

use std::fmt::{self, Display, Formatter};
use std::time::Duration;
use testkit::telegram::{Refused, Telegram};

/// Rows of a table in Markdown.
#[derive(Default)]
pub struct Table {
    rows: Vec<[String; 4]>,
}

impl Table {
    /// A figure, what it is to be measured by (a floor of the same run, or the best possible), and their ratio.
    pub fn ratio(&mut self, what: impl Into<String>, measured: Figure, floor: Figure) {
        let ratio = format!("{:.2}", measured.number / floor.number);
        self.push([what.into(), measured.to_string(), floor.to_string(), ratio]);
    }

    /// What came of it, and what should have.
    pub fn outcome(&mut self, what: impl Into<String>, came: impl Display, should: impl Display) {
        self.push([what.into(), came.to_string(), should.to_string(), String::new()]);
    }

    /// Calls that Telegram's limits have refused; 0 is best.
    pub fn refused(&mut self, what: impl Into<String>, telegram: &Telegram) {
        let refused = telegram.refused();
        let Refused { overall, private, during_pause, .. } = refused;
        let by = format!("{overall} over all, {private} to one person, {during_pause} in a pause");
        let all = refused.total();
        self.outcome(what, if all == 0 { all.to_string() } else { format!("{all} ({by})") }, 0);
    }

    /// Each row is told at once as well, for a run takes minutes.
    fn push(&mut self, row: [String; 4]) {
        eprintln!("{}", row.join(" | "));
        self.rows.push(row);
    }
}

impl Display for Table {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "| what | measured | floor or best possible | ratio |\n| --- | --- | --- | --- |")?;
        for [what, measured, floor, ratio] in &self.rows {
            writeln!(f, "| {what} | {measured} | {floor} | {ratio} |")?;
        }
        Ok(())
    }
}

/// A number with its unit.
pub struct Figure {
    number: f64,
    unit: &'static str,
}

/// A time.
pub fn seconds(time: Duration) -> Figure {
    Figure { number: time.as_secs_f64(), unit: "s" }
}

/// How many in a second.
pub fn per_second(number: f64) -> Figure {
    Figure { number, unit: "/s" }
}

impl Display for Figure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.unit {
            "s" => write!(f, "{:.3} s", self.number),
            unit => write!(f, "{:.1}{unit}", self.number),
        }
    }
}

/// The value that this share (0 to 1) of all values does not exceed; zero where there are none.
pub fn percentile(values: &mut [Duration], share: f64) -> Duration {
    values.sort_unstable();
    let place = (values.len() as f64 * share).ceil() as usize;
    values.get(place.saturating_sub(1)).copied().unwrap_or_default()
}
