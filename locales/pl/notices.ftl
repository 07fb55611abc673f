### What the bot says of its own accord: reminders, changes, cancellations. The title of the meeting stands above.

## Reminders. $when: short date and hour.

reminder-save-the-date = Zostaw sobie ten czas wolny: { $when }
reminder-confirm = Spotkanie już niedługo: { $when }. Czy będziesz?
reminder-link = Spotkanie już blisko: { $when }. Tu można dołączyć:
reminder-place = Spotkanie już blisko: { $when }. Spotykamy się tutaj:
reminder-starting = Zaczynamy: { $when }
reminder-materials = Są materiały na to spotkanie ({ $when }).
reminder-feedback = Dziękujemy za wspólny czas ({ $when }). Jak było? Napisz kilka słów do zespołu organizującego.
reminder-note = Kilka słów od zespołu organizującego ({ $when }):

## Changes

changed = W tym spotkaniu coś się zmieniło.
changed-time = Nowy termin:
changed-place = Spotykamy się gdzie indziej:
changed-link = Jest nowy link. Twój własny link już do niego prowadzi.
# $when: short date and hour as it was planned.
cancelled = To spotkanie jest odwołane ({ $when }).
opened = Zapisy są już otwarte.
