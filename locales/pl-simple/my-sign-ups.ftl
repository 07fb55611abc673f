### My sign-ups: what I signed up for, the link, the calendar, withdrawing.

my-none =
    Nie masz jeszcze zgłoszeń.
    Chcesz się zapisać na spotkanie?
    Naciśnij „Spotkania”.
# Behind the title of a meeting whose form was begun and not sent.
my-begun = To zgłoszenie nie jest jeszcze wysłane.
withdraw-ask =
    Czy chcesz się wypisać z tego spotkania?
    Wtedy Twoje miejsce dostanie następna osoba.
    Naciśnij przycisk.
# The same for somebody who has no place yet.
withdraw-ask-waiting =
    Czy chcesz się wypisać z tego spotkania?
    Wtedy stracisz swoją kolej.
    Naciśnij przycisk.
# $when: short date and hour.
coming-thanks =
    Dziękujemy.
    Do zobaczenia: { $when }

## The link

# On the link itself.
link-label = Wejdź na spotkanie
link-yours =
    Ten link jest tylko dla Ciebie.
    Nie dawaj go innym osobom.
link-not-yet =
    Jeszcze nie ma linku.
    Link to adres spotkania w internecie.
    Wyślemy Ci go przed spotkaniem.
link-on-site =
    Na to spotkanie trzeba przyjść.
    To spotkanie nie jest w internecie.
    Nie potrzebujesz linku.
link-admitted-only = Link dostają tylko osoby, które mają miejsce.

## The calendar

calendar-here =
    To jest plik do Twojego kalendarza.
    Otwórz go, żeby dodać spotkanie.
calendar-no-date =
    Jeszcze nie wiemy, kiedy jest to spotkanie.
    Napiszemy Ci, gdy będziemy wiedzieć.
# On a link that a calendar can subscribe to.
own-calendar-label = Mój kalendarz – zmienia się sam
# On a platform that does not reach people who have closed it.
not-reached-away =
    Możesz zamknąć ten czat.
    Wtedy nie możemy tu do Ciebie napisać.
    Dodaj spotkanie do swojego kalendarza.
# Behind it, where there will be a link.
not-reached-away-link = Wróć tutaj po link.
