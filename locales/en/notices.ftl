### What the bot says of its own accord: reminders, changes, cancellations. The title of the meeting stands above.

## Reminders. $when: short date and hour.

reminder-save-the-date = Please keep this date free: { $when }
reminder-confirm = The meeting is soon: { $when }. Are you still coming?
reminder-link = The meeting starts soon: { $when }. How to join:
reminder-place = The meeting starts soon: { $when }. This is where we meet:
reminder-starting = The meeting is starting: { $when }
reminder-materials = There are materials for this meeting ({ $when }).
reminder-feedback = Thank you for being with us ({ $when }). How was it? The organisers would like to know.
reminder-note = A message from the organisers ({ $when }):

## Changes

changed = Something about this meeting has changed.
changed-time = New time:
changed-place = New location:
changed-link = There is a new link. Your own link already leads to it.
# $when: short date and hour as it was planned.
cancelled = This meeting is cancelled ({ $when }).
opened = Sign-up is open now.
