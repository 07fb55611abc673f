### What the bot says of its own accord: reminders, changes, cancellations. The title of the meeting stands above.

## Reminders. $when: short date and hour.

reminder-save-the-date = Bitte halt dir diesen Termin frei: { $when }
reminder-confirm = Das Treffen ist bald: { $when }. Kommst du?
reminder-link = Es ist bald so weit: { $when }. Hier geht es zum Treffen:
reminder-place = Es ist bald so weit: { $when }. Hier treffen wir uns:
reminder-starting = Es geht los: { $when }
reminder-materials = Es gibt Materialien zu diesem Treffen ({ $when }).
reminder-feedback = Danke, dass du dabei warst ({ $when }). Wie war es? Das Organisationsteam freut sich über ein paar Worte.
reminder-note = Eine Nachricht vom Organisationsteam ({ $when }):

## Changes

changed = Bei diesem Treffen hat sich etwas geändert.
changed-time = Neuer Termin:
changed-place = Neuer Ort:
changed-link = Es gibt einen neuen Link. Dein eigener Link führt schon dorthin.
# $when: short date and hour as it was planned.
cancelled = Dieses Treffen ist abgesagt ({ $when }).
opened = Die Anmeldung ist jetzt offen.
