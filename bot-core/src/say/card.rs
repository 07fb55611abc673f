//! A meeting, shown whole.

use super::voice::Voice;
use super::{names, translated};
use crate::args;
use crate::facts::{Meeting, Need};
use crate::meeting::Definition;
use crate::meeting::definition::{
    Admission, AttachmentSource, Contact, MeetingKind, Office, PartnerRole, Place, Status, Venue,
};
use crate::meeting::translations::is_on_card;
use crate::message::Look;
use crate::model::{Registration, State};
use crate::press::Press;
use crate::rules::admission;
use crate::say::Refusal;

const ROLES: [PartnerRole; 8] = [
    PartnerRole::Organiser,
    PartnerRole::Facilitator,
    PartnerRole::Partner,
    PartnerRole::ProjectPartner,
    PartnerRole::Patron,
    PartnerRole::Media,
    PartnerRole::Member,
    PartnerRole::Funder,
];

/// The card. In a language that is easy to read, the beginning of it, and a button for [the rest](rest).
pub(super) fn card(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<(), Need> {
    let mine = voice.mine(meeting.id)?.filter(|mine| mine.state != State::Withdrawn);
    voice.title(voice.title_of(meeting));
    status(voice, meeting, mine)?;
    if voice.locale.is_easy() {
        beginning(voice, meeting);
    } else {
        essentials(voice, meeting)?;
        contents(voice, meeting);
        people(voice, meeting);
        ways(voice, meeting);
    }
    let is_translation = translated::note(voice, meeting, is_on_card);
    buttons(voice, meeting, mine, is_translation);
    if voice.locale.is_easy() {
        voice.quiet(&[("button-tell-more", Press::TellMore(meeting.id))]);
    }
    Ok(())
}

/// What it is about, when, where, and in which languages.
fn beginning(voice: &mut Voice<'_>, meeting: &Meeting) {
    let definition = &meeting.definition;
    voice.paragraph(&definition.summary);
    voice.when_fact(definition);
    place(voice, &definition.place);
    spoken(voice, definition);
}

/// What the card leaves out in a language that is easy to read.
pub(super) fn rest(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<(), Need> {
    let mine = voice.mine(meeting.id)?.filter(|mine| mine.state != State::Withdrawn);
    voice.title(voice.title_of(meeting));
    kind(voice, &meeting.definition);
    terms(voice, meeting)?;
    contents(voice, meeting);
    people(voice, meeting);
    ways(voice, meeting);
    buttons(voice, meeting, mine, false);
    Ok(())
}

/// What must not be missed: how it stands for the reader, or else for everybody.
fn status(voice: &mut Voice<'_>, meeting: &Meeting, mine: Option<&Registration>) -> Result<(), Need> {
    match mine.filter(|_| meeting.cancelled.is_none()) {
        Some(mine) => voice.notice(super::standing::in_a_line(voice, meeting, mine)?),
        None => status_for_all(voice, meeting),
    }
    Ok(())
}

/// What must not be missed by anybody: cancelled, closed, not open yet.
pub(super) fn status_for_all<R>(voice: &mut Voice<'_, R>, meeting: &Meeting) {
    if let Some(reason) = &meeting.cancelled {
        voice.notice(voice.t("card-cancelled"));
        if !reason.is_empty() {
            voice.quote(reason);
        }
    } else if let Some(why) = admission::refusal(meeting, voice.facts.now) {
        voice.notice(voice.t(super::standing::refusal(why)));
    }
}

/// When, where, how many, until when.
fn essentials(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<(), Need> {
    let definition = &meeting.definition;
    voice.paragraph(&definition.summary);
    kind(voice, definition);
    voice.when_fact(definition);
    place(voice, &definition.place);
    spoken(voice, definition);
    terms(voice, meeting)
}

fn kind(voice: &mut Voice<'_>, definition: &Definition) {
    if definition.kind == MeetingKind::Workshop {
        voice.fact("card-kind", voice.t(names::kind(definition.kind)));
    }
}

/// How many seats there are, until when one can sign up and ask for language support, and who decides.
fn terms(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<(), Need> {
    let definition = &meeting.definition;
    seats(voice, meeting)?;
    deadline(voice, definition);
    if let Some(close) = definition.language_requests_close {
        voice.fact("card-language-requests-close", voice.moment(close));
    }
    approval(voice, definition);
    voice.fact_of("card-selection", &definition.selection);
    Ok(())
}

/// Which languages are spoken there.
pub(super) fn spoken<R>(voice: &mut Voice<'_, R>, definition: &Definition) {
    let spoken: Vec<String> =
        definition.spoken.iter().map(|tag| names::language(voice.locale, tag)).collect();
    if !spoken.is_empty() {
        voice.fact("card-spoken", voice.locale.list(&spoken));
    }
}

/// Until when one can sign up.
pub(super) fn deadline<R>(voice: &mut Voice<'_, R>, definition: &Definition) {
    if let Some(closes) = definition.registration_closes {
        voice.fact("card-registration-closes", voice.moment(closes));
    }
}

/// Whether the organisers choose.
pub(super) fn approval<R>(voice: &mut Voice<'_, R>, definition: &Definition) {
    if definition.admission == Admission::Approval {
        voice.text(voice.t("card-approval"));
    }
}

/// Where it is. The link is never here.
pub(super) fn place<R>(voice: &mut Voice<'_, R>, place: &Place) {
    match place {
        Place::Online(online) => voice.fact("card-where", online_words(voice, online.platform.as_deref())),
        Place::Onsite(venue) => venue_words(voice, venue),
        Place::Hybrid { online, venue } => {
            venue_words(voice, venue);
            voice.fact("card-where-also", online_words(voice, online.platform.as_deref()));
        }
    }
}

/// The same in a line: the name of the room, or that it is online.
pub(super) fn place_in_a_line<R>(voice: &Voice<'_, R>, place: &Place) -> String {
    match place {
        Place::Online(online) => online_words(voice, online.platform.as_deref()),
        Place::Onsite(venue) | Place::Hybrid { venue, .. } => {
            voice.text_of(&venue.name).or_else(|| venue.address.clone()).unwrap_or_default()
        }
    }
}

fn online_words<R>(voice: &Voice<'_, R>, platform: Option<&str>) -> String {
    match platform {
        Some(platform) => voice.ta("online-on", args! { "platform" => voice.theirs(platform) }),
        None => voice.t("online"),
    }
}

/// The name of a room and its address.
pub(super) fn venue_in_a_line<R>(voice: &Voice<'_, R>, venue: &Venue) -> String {
    let address = venue.address.as_deref().map(|address| voice.theirs(address));
    let parts: Vec<String> = voice.text_of(&venue.name).into_iter().chain(address).collect();
    parts.join(", ")
}

fn venue_words<R>(voice: &mut Voice<'_, R>, venue: &Venue) {
    voice.fact("card-where", venue_in_a_line(voice, venue));
    voice.fact_of("card-access", &venue.access);
}

/// How many seats there are, are left, and who waits.
pub(super) fn seats<R>(voice: &mut Voice<'_, R>, meeting: &Meeting) -> Result<(), Need> {
    let Some(capacity) = meeting.definition.capacity else { return Ok(()) };
    if meeting.definition.status == Status::Announced {
        voice.fact("card-seats", voice.ta("seats-all", args! { "n" => capacity }));
        return Ok(());
    }
    let seats = voice.facts.seats(meeting.id)?;
    let left = seats.left(Some(capacity)).unwrap_or(0);
    let words = match (left, seats.waitlisted) {
        (0, waiting) => voice.ta("seats-none", args! { "capacity" => capacity, "waiting" => waiting }),
        (left, _) => voice.ta("seats-left", args! { "n" => left, "capacity" => capacity }),
    };
    voice.fact("card-seats", words);
    Ok(())
}

/// What happens there, and on which terms.
fn contents(voice: &mut Voice<'_>, meeting: &Meeting) {
    let definition = &meeting.definition;
    voice.paragraph(&definition.description);
    if let Some((tag, points)) = definition.agenda.best(&voice.house.reading_order(&voice.tag)) {
        let mut points: Vec<String> = points.iter().map(|point| voice.theirs(point)).collect();
        if !voice.reads(tag) {
            let language = names::language(voice.locale, tag);
            points.insert(0, voice.ta("only-in-language", args! { "language" => language }));
        }
        voice.list("card-agenda", points);
    }
    voice.fact_of("card-audience", &definition.audience);
    voice.fact_of("card-provided", &definition.provided);
    let conditions = definition.conditions.iter().filter_map(|texts| voice.text_of(texts)).collect();
    voice.list("card-conditions", conditions);
}

/// Who speaks, who runs it, who pays.
fn people(voice: &mut Voice<'_>, meeting: &Meeting) {
    let definition = &meeting.definition;
    let people = definition.people.iter().map(|person| match voice.text_of(&person.role) {
        Some(role) => format!("{} – {role}", voice.theirs(&person.name)),
        None => voice.theirs(&person.name),
    });
    voice.list("card-people", people.collect());
    for role in ROLES {
        let of_role = definition.partners.iter().filter(|partner| partner.roles.contains(&role));
        let names = of_role.map(|partner| partner_words(voice, partner)).collect();
        voice.list(names::role(role), names);
    }
    let community = voice.facts.catalogue.community(meeting.community);
    let members =
        community.map(|c| c.members.iter().map(|m| partner_words(voice, m)).collect()).unwrap_or_default();
    voice.list(names::role(PartnerRole::Member), members);
    voice.fact_of("card-funding", &definition.funding);
}

fn partner_words(voice: &Voice<'_>, partner: &crate::meeting::definition::Partner) -> String {
    if partner.joint.is_empty() {
        return voice.theirs(&partner.name);
    }
    let joint: Vec<String> = partner.joint.iter().map(|name| voice.theirs(name)).collect();
    let joint = voice.locale.list(&joint);
    voice.ta("joint-membership", args! { "name" => voice.theirs(&partner.name), "members" => joint })
}

/// Other ways to sign up and to ask, and what can be downloaded.
fn ways(voice: &mut Voice<'_>, meeting: &Meeting) {
    let definition = &meeting.definition;
    let offices = definition.offices.iter().map(|office| office_words(voice, office)).collect();
    voice.list("card-offices", offices);
    let contacts = definition.contacts.iter().map(|contact| contact_words(voice, contact)).collect();
    voice.list("card-contacts", contacts);
    for attachment in &definition.attachments {
        let name = voice.text_of(&attachment.name).unwrap_or_default();
        match &attachment.source {
            AttachmentSource::Url(url) => voice.link(name, url.clone()),
            AttachmentSource::File { name: file, sha256 } => match &voice.house.public_url {
                Some(base) => {
                    let url = format!("{base}/files/{sha256}/{}", path_segment(file));
                    voice.link(name, url);
                }
                None => voice.attachment(file.clone(), "application/octet-stream", sha256),
            },
        }
    }
}

fn office_words(voice: &Voice<'_>, office: &Office) -> String {
    let parts = [
        voice.text_of(&office.name),
        office.address.as_deref().map(|address| voice.theirs(address)),
        voice.text_of(&office.hours),
        office.phone.as_deref().map(|phone| voice.theirs(phone)),
        office.email.as_deref().map(|email| voice.theirs(email)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn contact_words(voice: &Voice<'_>, contact: &Contact) -> String {
    let label =
        names::purpose(&contact.purpose).map(|key| voice.t(key)).or_else(|| voice.text_of(&contact.label));
    let parts = [&contact.name, &contact.email, &contact.phone];
    let who = parts.into_iter().flatten().map(|part| voice.theirs(part)).collect::<Vec<_>>().join(", ");
    format!("{}: {who}", label.unwrap_or_else(|| contact.purpose.clone()))
}

/// A file name inside a URL: everything but unreserved ASCII is percent-encoded.
fn path_segment(name: &str) -> String {
    name.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

fn buttons(voice: &mut Voice<'_>, meeting: &Meeting, mine: Option<&Registration>, is_translation: bool) {
    let id = meeting.id;
    let refusal = admission::refusal(meeting, voice.facts.now);
    match (mine.map(|mine| mine.state.is_live()), refusal) {
        (Some(true), _) => voice.row("button-my-sign-up", Press::MyOne(id), Look::Main),
        (Some(false), _) => {}
        (None, None) => voice.row("button-sign-up", Press::SignUp(id), Look::Main),
        (None, Some(Refusal::NotYet)) => voice.row("button-follow", Press::Follow(id), Look::Main),
        (None, Some(_)) => {}
    }
    if !admission::is_past(meeting, voice.facts.now) {
        voice.row("button-support", Press::Support(id), Look::Plain);
    }
    if is_translation {
        translated::button(voice, meeting);
    }
    voice.quiet(&[("button-ask", Press::Ask(Some(id))), ("button-meetings", Press::Meetings(0))]);
}
