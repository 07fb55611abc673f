//! Who runs meetings: a community, its series, its members, and what the information clause needs.

use super::definition::{Contact, Partner, Texts};
use serde::{Deserialize, Serialize};

/// Days after a meeting's end when personal data of its participants is forgotten, unless the community says otherwise.
pub const DEFAULT_RETENTION_DAYS: u32 = 180;

/// A community as its file says. A meeting file that names an unknown community makes a bare one of that slug.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Community {
    /// Its name in files and commands.
    pub slug: String,
    /// What people call it; empty: the slug is shown.
    pub name: Texts,
    /// What it is.
    pub about: Texts,
    /// Who processes personal data (name and address of the controller); empty: the organising partners of the meeting.
    pub controller: Texts,
    /// Where to write about personal data.
    pub privacy_email: Option<String>,
    /// Days after a meeting's end (of a meeting without a date: after the registration) when data is forgotten.
    pub retention_days: u32,
    /// IANA name, for digests and series.
    pub time_zone: String,
    /// When organisers get a digest of what waits for them: a cron expression in civil time of `time_zone`
    /// (seconds first). Absent: no digest.
    pub digest: Option<String>,
    /// Member organisations.
    pub members: Vec<Partner>,
    /// General contacts.
    pub contacts: Vec<Contact>,
    /// Series of meetings.
    pub series: Vec<Series>,
}

/// Meetings that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// Its name in files.
    pub slug: String,
    /// What people call it.
    pub title: Texts,
    /// What it is about.
    pub about: Texts,
    /// A cron expression in civil time (seconds first, names for weekdays): each occurrence becomes a meeting,
    /// copied from the newest one of the series. Absent: meetings are written by hand.
    pub repeats: Option<String>,
    /// How many days before its start an occurrence is created.
    pub ahead_days: u32,
    /// How many meetings the series has at most.
    pub count: Option<u32>,
}

impl Community {
    /// A community of which only the slug is known.
    pub fn bare(slug: &str) -> Self {
        Self {
            slug: slug.to_owned(),
            name: Texts::default(),
            about: Texts::default(),
            controller: Texts::default(),
            privacy_email: None,
            retention_days: DEFAULT_RETENTION_DAYS,
            time_zone: "Europe/Warsaw".to_owned(),
            digest: None,
            members: Vec::new(),
            contacts: Vec::new(),
            series: Vec::new(),
        }
    }
}
