### A meeting as it is shown: on its card, in lists, on its page.

## Facts of the card. Each is a label in front of a value ("When: …"), without a colon.

card-kind = Co to jest
# Shown for a meeting that is in a room and online at once, in front of the online half.
card-where-also = Można być też tutaj
card-spoken = W jakich językach
card-registration-closes = Do kiedy można się zapisać
card-language-requests-close = Do kiedy można poprosić o pomoc językową
card-provided = Co dla Ciebie przygotujemy
card-funding = Skąd są pieniądze na spotkanie

## Headings of lists on the card, without a colon.

card-agenda = Co będzie na spotkaniu
card-conditions = Przeczytaj, zanim się zapiszesz
card-offices = Tutaj też możesz się zapisać
card-contacts = Gdzie pisać i dzwonić
role-facilitator = Kto prowadzi spotkanie
role-partner = Kto pomaga
role-project-partner = Kto pomaga w projekcie
role-patron = Kto wspiera spotkanie
role-media = Kto informuje o spotkaniu
role-funder = Kto daje pieniądze
role-member = Organizacje w naszej grupie
contact-press = Dla gazet, radia i telewizji
contact-privacy = Twoje dane

## Values on the card.

kind-workshop = warsztaty, czyli wspólna nauka
online = W internecie
# $platform: name of the video call service, such as Zoom.
online-on = W internecie, w programie { $platform }
# $name: name of a joint member. $members: list of the organisations that share the membership.
joint-membership = { $name }. Te organizacje są w grupie razem: { $members }
card-approval =
    Najpierw wyślij zgłoszenie.
    Zgłoszenie to jeszcze nie miejsce.
    Zespół organizuje to spotkanie.
    Zespół decyduje, kto ma miejsce.
    O decyzji napiszemy do Ciebie.
card-cancelled = Tego spotkania nie będzie.
# $n: free places. $capacity: all places.
seats-left = { PLURAL($n) ->
    [one] Jest { $n } wolne miejsce. Wszystkich miejsc: { $capacity }
    [few] Są { $n } wolne miejsca. Wszystkich miejsc: { $capacity }
    [many] Jest { $n } wolnych miejsc. Wszystkich miejsc: { $capacity }
   *[other] Jest { $n } wolnego miejsca. Wszystkich miejsc: { $capacity }
}
# $capacity: all places. $waiting: people on the waiting list, may be 0.
seats-none = Nie ma wolnych miejsc. Wszystkich miejsc: { $capacity }. Osób w kolejce: { $waiting }
list-full = nie ma wolnych miejsc, można czekać w kolejce
# Below or behind a text that is not translated. $language: name of its language ("Polish").
only-in-language = Nie mamy jeszcze tłumaczenia. Język tego tekstu: { $language }

## How far a translation of the organisers' texts can be trusted. One of them stands below the texts.

text-draft = To jest tłumaczenie. Nikt go jeszcze nie sprawdził. Mogą być w nim błędy.
text-checked = To jest tłumaczenie. Sprawdził je człowiek.
text-outdated = To jest stare tłumaczenie. Potem zespół zmienił swój tekst. Coś w tłumaczeniu może być już nieprawdą.
# Behind one of them. $language: the name of the original's language ("Polish").
text-original = Język tekstu bez tłumaczenia: { $language }

## Dates. $date: date with weekday and year. $from, $to: hours ("16:00"). $zone: a city of the time zone ("Warsaw").

when-unknown = Jeszcze nie wiemy kiedy
when-start = { $date }, godzina { $from }. Czas w mieście: { $zone }
when-hours = { $date }, od godziny { $from } do { $to }. Czas w mieście: { $zone }
# $to: date and hour of another day.
when-days = Początek: { $date }, godzina { $from }. Koniec: { $to }. Czas w mieście: { $zone }
moment = { $date }, godzina { $time }
