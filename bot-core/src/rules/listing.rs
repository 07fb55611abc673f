//! Which meetings lists show, and in which order.

use super::admission;
use crate::facts::{Facts, Meeting};
use crate::meeting::definition::Visibility;
use crate::meeting::schedule;
use crate::model::Me;
use std::sync::Arc;

/// Public meetings that are not over: the soonest first, then those without a date, each series in its order.
pub fn upcoming(facts: &Facts) -> Vec<Arc<Meeting>> {
    in_order(facts, |meeting| meeting.definition.visibility == Visibility::Public)
}

/// Meetings that `me` organises, are no drafts and not over, in the same order.
pub fn postable(facts: &Facts, me: &Me) -> Vec<Arc<Meeting>> {
    in_order(facts, |meeting| super::people::organises(me, meeting.community))
}

fn in_order(facts: &Facts, wanted: impl Fn(&Meeting) -> bool) -> Vec<Arc<Meeting>> {
    let mut meetings: Vec<Arc<Meeting>> = facts
        .catalogue
        .meetings
        .values()
        .filter(|meeting| wanted(meeting))
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
