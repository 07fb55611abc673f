### What the bot says of its own accord: reminders, changes, cancellations. The title of the meeting stands above.

## Reminders. $when: short date and hour.

reminder-save-the-date = Please keep this date free: { $when }
reminder-confirm = The meeting is soon: { $when }. Are you still coming?
reminder-link = The meeting is near: { $when }. Here is the way in:
reminder-place = The meeting is near: { $when }. This is where we meet:
reminder-starting = It begins: { $when }
reminder-materials = There are materials for this meeting ({ $when }).
reminder-feedback = Thank you for being with us ({ $when }). How was it? The organisers would like to know.
reminder-note = A word from the organisers ({ $when }):

## Changes

changed = Something about this meeting has changed.
changed-time = The time is new:
changed-place = The place is new:
changed-link = The link is new. Your own link leads to the new one.
# $when: short date and hour as it was planned.
cancelled = This meeting is cancelled ({ $when }).
opened = Sign-up is open now.
