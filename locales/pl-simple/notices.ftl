### What the bot says of its own accord: reminders, changes, cancellations. The title of the meeting stands above.

## Reminders. $when: short date and hour.

reminder-save-the-date =
    Będzie spotkanie: { $when }
    Zostaw sobie wtedy wolny czas.
reminder-confirm =
    Niedługo będzie spotkanie: { $when }
    Czy będziesz?
    Naciśnij przycisk.
reminder-link =
    Niedługo będzie spotkanie: { $when }
    Tu możesz wejść na spotkanie:
reminder-place =
    Niedługo będzie spotkanie: { $when }
    Przyjdź tutaj:
reminder-starting = Zaczynamy spotkanie: { $when }
reminder-materials =
    Spotkanie: { $when }
    Są już materiały na to spotkanie.
    Materiały to na przykład teksty do czytania.
reminder-feedback =
    To spotkanie już było: { $when }
    Dziękujemy.
    Jak było? Napisz to zespołowi.
    Naciśnij „Napisz do zespołu”.
reminder-note =
    Spotkanie: { $when }
    Zespół pisze:

## Changes

changed-time = Nowa data albo godzina:
changed-place = Nowe miejsce:
changed-link =
    Spotkanie ma nowy link.
    Twój własny link działa dalej.
    Otwiera już nowy link.
# $when: short date and hour as it was planned.
cancelled =
    Tego spotkania nie będzie.
    Miało być: { $when }
opened =
    Możesz się już zapisać.
    Naciśnij „Zapisz mnie”.
