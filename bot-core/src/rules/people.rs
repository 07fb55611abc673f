//! Who may do what. Asked on each action, whatever the door.

use crate::facts::{Facts, Meeting};
use crate::ids::{CommunityId, MeetingId};
use crate::model::Me;
use std::sync::Arc;

/// Whether `me` organises that community.
pub fn organises(me: &Me, community: CommunityId) -> bool {
    me.organises.contains(&community)
}

/// The meeting, if it is one that `me` organises.
pub fn organised<'a>(facts: &'a Facts, me: &Me, meeting: MeetingId) -> Option<&'a Arc<Meeting>> {
    facts.catalogue.meeting(meeting).filter(|meeting| organises(me, meeting.community))
}

/// The meeting, if `me` may look at it: drafts are for their organisers.
pub fn visible<'a>(facts: &'a Facts, me: &Me, meeting: MeetingId) -> Option<&'a Arc<Meeting>> {
    facts
        .catalogue
        .meeting(meeting)
        .filter(|meeting| super::admission::is_visible(meeting) || organises(me, meeting.community))
}
