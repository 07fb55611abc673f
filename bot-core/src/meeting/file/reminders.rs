//! Reminders: when they are due, and what they say.

use super::problems::{ProblemKind, Problems};
use super::read::{Read, Section};
use super::texts::TEXT;
use crate::meeting::definition::{Offset, OffsetUnit, Reminder, ReminderKind, ReminderOffset};

const KINDS: [(&str, ReminderKind); 7] = [
    ("save_the_date", ReminderKind::SaveTheDate),
    ("confirm", ReminderKind::Confirm),
    ("link", ReminderKind::Link),
    ("starting", ReminderKind::Starting),
    ("materials", ReminderKind::Materials),
    ("feedback", ReminderKind::Feedback),
    ("note", ReminderKind::Note),
];

/// Ten years: farther away nothing is meant, and every time stays within what can be computed.
const FARTHEST_SECONDS: u64 = 10 * 366 * 24 * 3600;

/// All `[[reminder]]` tables, in order. `dated` says whether the meeting has a start.
pub(super) fn reminders(file: &mut Section<'_>, dated: bool, problems: &mut Problems) -> Vec<Reminder> {
    let mut reminders = Vec::new();
    for section in file.sections("reminder", problems) {
        let (at, path) = (section.at, section.path.clone());
        let Some(reminder) = reminder(section, problems) else { continue };
        if !dated {
            problems.warn(at, &path, ProblemKind::NoDateYet);
        }
        let same = |other: &Reminder| other.when == reminder.when && other.kind == reminder.kind;
        if reminders.iter().any(same) {
            problems.refuse(at, &path, ProblemKind::RepeatedReminder);
        }
        reminders.push(reminder);
    }
    reminders
}

fn reminder(mut section: Section<'_>, problems: &mut Problems) -> Option<Reminder> {
    if !section.has("kind") {
        section.missing(problems, "kind", "kind = \"link\"");
    }
    let kind = section.choice("kind", &KINDS, problems);
    let before = section.field("before").and_then(|field| offset(&field.string(problems, "1d")?, problems));
    let after = section.field("after").and_then(|field| offset(&field.string(problems, "1d")?, problems));
    let both = section.has("before") && section.has("after");
    if both || !(section.has("before") || section.has("after")) {
        section.refuse(problems, ProblemKind::ExactlyOne { one: "before", other: "after", both });
    }
    let text = match kind {
        Some(ReminderKind::Note) => section.required_texts("text", TEXT, problems),
        _ => section.texts("text", TEXT, problems),
    };
    section.finish(problems);
    let when = before.map(ReminderOffset::BeforeStart).or(after.map(ReminderOffset::AfterEnd))?;
    Some(Reminder { when, kind: kind?, text })
}

fn offset(text: &Read<&str>, problems: &mut Problems) -> Option<Offset> {
    let offset = parsed(text.value.trim());
    if offset.is_none() {
        text.refuse(problems, ProblemKind::NotAnOffset);
    }
    offset
}

fn parsed(text: &str) -> Option<Offset> {
    let unit = text.chars().next_back()?;
    let digits = text.strip_suffix(unit)?.trim_end();
    let (unit, seconds) = match unit {
        's' => (OffsetUnit::Seconds, 1),
        'm' => (OffsetUnit::Minutes, 60),
        'h' => (OffsetUnit::Hours, 3600),
        'd' => (OffsetUnit::Days, 24 * 3600),
        'w' => (OffsetUnit::Weeks, 7 * 24 * 3600),
        _ => return None,
    };
    // `parse` alone would take a sign.
    let amount = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u32>().ok())??;
    (u64::from(amount) * seconds <= FARTHEST_SECONDS).then_some(Offset { amount, unit })
}
