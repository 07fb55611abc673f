//! Which meetings lists show, and in which order.

use super::admission;
use crate::facts::{Facts, Meeting};
use crate::meeting::definition::Visibility;
use crate::meeting::schedule;
use std::sync::Arc;

/// Public meetings that are not over: the soonest first, then those without a date, each series in its order.
pub fn upcoming(facts: &Facts) -> Vec<Arc<Meeting>> {
    let mut meetings: Vec<Arc<Meeting>> = facts
        .catalogue
        .meetings
        .values()
        .filter(|meeting| meeting.definition.visibility == Visibility::Public)
        .filter(|meeting| admission::is_visible(meeting) && !admission::is_past(meeting, facts.now))
        .cloned()
        .collect();
    meetings.sort_by_key(|meeting| {
        let definition = &meeting.definition;
        let start = schedule::starts_at(definition);
        (start.is_none(), start, definition.series.clone(), definition.number, definition.slug.clone())
    });
    meetings
}
