### A meeting as it is shown: on its card, in lists, on its page.

## Facts of the card. Each is a label in front of a value ("When: …"), without a colon.

card-kind = Rodzaj
card-when = Kiedy
card-where = Gdzie
# Shown for a meeting that is in a room and online at once, in front of the online half.
card-where-also = A także
card-access = Jak wejść
card-spoken = Języki spotkania
card-seats = Miejsca
card-registration-closes = Koniec zapisów
card-language-requests-close = Termin na prośby o wsparcie językowe
card-selection = Jak wybieramy osoby
card-audience = Dla kogo
card-provided = Zapewniamy
card-funding = Finansowanie

## Headings of lists on the card, without a colon.

card-agenda = Program
card-conditions = Przeczytaj przed zapisem
card-people = Kto będzie
card-offices = Zapisać się można też tutaj
card-contacts = Kontakt
role-organiser = Kto organizuje
role-facilitator = Kto prowadzi
role-partner = Partnerzy
role-project-partner = Partnerzy projektu
role-patron = Patronat
role-media = Patronat medialny
role-funder = Kto finansuje
role-member = Organizacje członkowskie
contact-questions = Pytania
contact-website = Strona internetowa
contact-registration = Zapisy
contact-press = Dla mediów
contact-privacy = Dane osobowe

## Values on the card.

kind-meeting = spotkanie
kind-workshop = warsztaty
online = Online
# $platform: name of the video call service, such as Zoom.
online-on = Online, { $platform }
# $name: name of a joint member. $members: list of the organisations that share the membership.
joint-membership = { $name } (jedno wspólne członkostwo: { $members })
card-approval = O udziale decyduje zespół organizujący. Samo zgłoszenie nie daje jeszcze miejsca. O decyzji napiszemy do Ciebie.
card-cancelled = To spotkanie jest odwołane.
# $n: how many places a meeting has that is not open yet.
seats-all = { PLURAL($n) ->
    [one] { $n } miejsce
    [few] { $n } miejsca
   *[many] { $n } miejsc
}
# $n: free places. $capacity: all places.
seats-left = { PLURAL($n) ->
    [one] { $n } wolne z { $capacity }
    [few] { $n } wolne z { $capacity }
   *[many] { $n } wolnych z { $capacity }
}
# $capacity: all places. $waiting: people on the waiting list, may be 0.
seats-none = zajęte { $capacity } z { $capacity }; na liście rezerwowej: { $waiting }
# The same in a list of meetings, behind the date. $n: free places.
list-seats-left = { PLURAL($n) ->
    [one] { $n } wolne miejsce
    [few] { $n } wolne miejsca
   *[many] { $n } wolnych miejsc
}
list-full = brak wolnych miejsc, jest lista rezerwowa
# Below or behind a text that is not translated. $language: name of its language ("Polish").
only-in-language = Jeszcze nie przetłumaczone. Język: { $language }

## How far a translation of the organisers' texts can be trusted. One of them stands below the texts.

text-draft = Tłumaczenie, którego nikt jeszcze nie sprawdził.
text-checked = Tłumaczenie sprawdzone przez człowieka.
text-outdated = Oryginał zmienił się już po przetłumaczeniu. Część tekstu może być nieaktualna.
# Behind one of them. $language: the name of the original's language ("Polish").
text-original = Oryginał: { $language }

## Dates. $date: date with weekday and year. $from, $to: hours ("16:00"). $zone: a city of the time zone ("Warsaw").

when-unknown = Data jeszcze nieznana
when-start = { $date }, { $from } (czas: { $zone })
when-hours = { $date }, { $from }–{ $to } (czas: { $zone })
# $to: date and hour of another day.
when-days = { $date }, { $from } – { $to } (czas: { $zone })
# $date: short date with weekday ("Wed, 28 Apr").
when-short = { $date }, { $from }
moment = { $date }, { $time }
