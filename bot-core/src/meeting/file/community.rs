//! A community file as a whole: the table `[community]`, and members, contacts and series below.

use super::checks::Unique;
use super::problems::Problems;
use super::read::Section;
use super::texts::{LINE, TEXT};
use super::{people, times};
use crate::meeting::community::{Community, DEFAULT_RETENTION_DAYS, Series};

/// A hundred years: longer than anything is meant to be kept.
const RETENTION_MAX: u32 = 36_525;
/// A year: farther ahead nobody plans a series.
const AHEAD_MAX: u32 = 366;
/// How many days before its start an occurrence of a series is created where the file says nothing.
const DEFAULT_AHEAD_DAYS: u32 = 30;
/// The most meetings of one series.
const COUNT_MAX: u32 = 10_000;

/// The community. Where something is wrong a harmless value stands in for it beside the problem.
pub(super) fn community(mut file: Section<'_>, problems: &mut Problems) -> Community {
    let heading = |_: &str| "[community] on a line of its own, and its keys below".to_owned();
    let section = file.field("community").and_then(|field| field.section(problems, heading));
    let mut community = section.map_or_else(|| Community::bare(""), |section| about(section, problems));
    community.members = people::members(&mut file, problems);
    community.contacts = people::contacts(&mut file, problems);
    community.series = series(&mut file, problems);
    file.finish(problems);
    community
}

fn about(mut section: Section<'_>, problems: &mut Problems) -> Community {
    let retention = section.field("retention_days").and_then(|field| field.whole(problems, 1, RETENTION_MAX));
    let community = Community {
        slug: section.required_slug("slug", "komm", problems),
        name: section.texts("name", LINE, problems),
        about: section.texts("about", TEXT, problems),
        controller: section.texts("controller", TEXT, problems),
        privacy_email: section.email("privacy_email", problems),
        retention_days: retention.unwrap_or(DEFAULT_RETENTION_DAYS),
        time_zone: times::zone(&mut section, problems).0,
        digest: section.cron("digest", problems),
        members: Vec::new(),
        contacts: Vec::new(),
        series: Vec::new(),
    };
    section.finish(problems);
    community
}

/// All `[[series]]` tables, in order.
fn series(file: &mut Section<'_>, problems: &mut Problems) -> Vec<Series> {
    let mut all = Vec::new();
    let mut slugs = Unique::default();
    for mut section in file.sections("series", problems) {
        slugs.insert_field(section.peek("slug"), problems);
        let ahead = section.field("ahead_days").and_then(|field| field.whole(problems, 1, AHEAD_MAX));
        all.push(Series {
            slug: section.required_slug("slug", "komm", problems),
            title: section.texts("title", LINE, problems),
            about: section.texts("about", TEXT, problems),
            repeats: section.cron("repeats", problems),
            ahead_days: ahead.unwrap_or(DEFAULT_AHEAD_DAYS),
            count: section.field("count").and_then(|field| field.whole(problems, 1, COUNT_MAX)),
        });
        section.finish(problems);
    }
    all
}
