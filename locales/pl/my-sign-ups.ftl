### My sign-ups: what I signed up for, the link, the calendar, withdrawing.

my-title = Moje zgłoszenia
my-none = Nie masz jeszcze żadnych zgłoszeń.
# Behind the title of a meeting whose form was begun and not sent.
my-begun = zaczęte, niewysłane
# $title: title of the meeting.
not-signed-up = Nie masz zgłoszenia na to spotkanie: { $title }
withdraw-ask = Wycofać Twoje zgłoszenie? Twoje miejsce dostanie następna osoba.
# The same for somebody who has no place yet.
withdraw-ask-waiting = Wycofać Twoje zgłoszenie? Stracisz swoją kolej.
# $when: short date and hour.
coming-thanks = Dziękujemy. Do zobaczenia: { $when }

## The link

# On the link itself.
link-label = Dołącz do spotkania
link-yours = Ten link jest tylko dla Ciebie. Nie przekazuj go, proszę, innym.
link-not-yet = Linku jeszcze nie ma. Wyślemy go przed spotkaniem.
link-on-site = Spotykamy się na miejscu, nie online. Link nie jest potrzebny.
link-admitted-only = Link dostają tylko osoby, którym przyznano miejsce.

## The calendar

calendar-here = Oto plik do Twojego kalendarza.
calendar-no-date = To spotkanie nie ma jeszcze daty. Napiszemy, gdy będzie znana.
# On a link that a calendar can subscribe to.
own-calendar-label = Mój kalendarz (sam się aktualizuje)
# On a platform that does not reach people who have closed it.
not-reached-away = Gdy zamkniesz ten czat, nie możemy tu do Ciebie napisać. Dodaj, proszę, spotkanie do kalendarza.
# Behind it, where there will be a link.
not-reached-away-link = Po link wróć tutaj.
