//! A person's own links: to a meeting (`/j/TOKEN`) and to their calendar. Nothing is stored for them: the seal names the
//! registration, and the registration says whether it still opens.

use crate::facts::{Facts, Need};
use crate::house::House;
use crate::ids::{PersonId, RegistrationId};
use crate::model::{Me, Registration};
use crate::rules::admission;
use crate::turn::{Change, Turn};

/// What became of a join link.
#[derive(Debug, Clone, PartialEq)]
pub enum Joined {
    /// It leads to the meeting; `turn` counts the attendance if the time is right.
    To {
        /// The real link.
        url: String,
        /// What is to be written.
        turn: Box<Turn>,
    },
    /// It was good once: withdrawn, declined, cancelled, over, or the link is not set yet.
    NotAdmitted,
    /// No such link.
    Unknown,
}

/// Where the join link `token` leads now.
pub fn open(house: &House, facts: &Facts, token: &str) -> Result<Joined, Need> {
    let Some((id, generation)) = house.key.open_link("join", token) else { return Ok(Joined::Unknown) };
    let Some(mine) = facts.registration(RegistrationId(id))? else { return Ok(Joined::NotAdmitted) };
    let meeting = facts.catalogue.meeting(mine.meeting).filter(|_| mine.generation == generation);
    let Some((meeting, url)) = meeting.and_then(|m| Some((m, admission::link(m, Some(mine))?))) else {
        return Ok(Joined::NotAdmitted);
    };
    let mut turn = Box::<Turn>::default();
    if mine.attended_at.is_none() && admission::counts_as_attendance(meeting, facts.now) {
        turn.changes.push(Change::Attended(mine.id));
    }
    Ok(Joined::To { url: url.to_owned(), turn })
}

/// The address of somebody's join link; `None` where there are no web pages.
pub fn url(house: &House, mine: &Registration) -> Option<String> {
    let base = house.public_url.as_ref()?;
    Some(format!("{base}/j/{}", house.key.link("join", mine.id.0, mine.generation)))
}

/// The address of somebody's own calendar; `None` where there are no web pages.
pub fn calendar_url(house: &House, me: &Me) -> Option<String> {
    let base = house.public_url.as_ref()?;
    Some(format!("{base}/calendar/{}.ics", house.key.link("calendar", me.person.0, 0)))
}

/// Whose calendar the token (without `.ics`) opens.
pub fn calendar_of(house: &House, token: &str) -> Option<PersonId> {
    house.key.open_link("calendar", token).map(|(id, _)| PersonId(id))
}
