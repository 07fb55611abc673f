//! Meetings in the database that can't work as they are.

use super::Findings;
use crate::trouble::Trouble;
use bot_core::facts::{Catalogue, Meeting};
use bot_core::meeting::definition::{AttachmentSource, Status};
use bot_core::meeting::schedule;
use bot_core::port::Store;
use jiff::tz::TimeZone;
use store::Database;

/// Looks at every meeting.
pub(super) async fn look(
    store: &Database,
    catalogue: &Catalogue,
    found: &mut Findings,
) -> Result<(), Trouble> {
    let mut problems = 0;
    for meeting in catalogue.meetings.values() {
        let mut wrong: Vec<String> = wrong_in(catalogue, meeting);
        wrong.extend(lost_attachments(store, meeting).await?);
        for problem in &wrong {
            found.problem(&format!("meetings: {}: {problem}", meeting.definition.slug))?;
        }
        problems += wrong.len();
    }
    if problems == 0 {
        found.ok(&format!("meetings: {} in order", catalogue.meetings.len()))?;
    }
    Ok(())
}

fn wrong_in(catalogue: &Catalogue, meeting: &Meeting) -> Vec<String> {
    let definition = &meeting.definition;
    let mut wrong = Vec::new();
    if TimeZone::get(&definition.time_zone).is_err() {
        wrong
            .push(format!("the time zone `{}` is unknown; import it with another one", definition.time_zone));
    }
    if catalogue.community(meeting.community).is_none() {
        wrong.push("its community is gone; import the community's file".to_owned());
    }
    let (starts, ends) = (schedule::starts_at(definition), schedule::ends_at(definition));
    if starts.zip(ends).is_some_and(|(starts, ends)| ends <= starts) {
        wrong.push("it ends before it starts; import it with a later `ends`".to_owned());
    }
    if definition.status == Status::Open && definition.title.is_empty() {
        wrong.push("it is open and has no title; import it with one".to_owned());
    }
    wrong
}

async fn lost_attachments(store: &Database, meeting: &Meeting) -> Result<Vec<String>, Trouble> {
    let mut lost = Vec::new();
    for attachment in &meeting.definition.attachments {
        if let AttachmentSource::File { name, sha256 } = &attachment.source
            && store.attachment(sha256).await?.is_none()
        {
            lost.push(format!(
                "the attachment `{name}` is lost; import the meeting again with the file beside it"
            ));
        }
    }
    Ok(lost)
}
