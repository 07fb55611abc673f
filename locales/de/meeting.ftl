### A meeting as it is shown: on its card, in lists, on its page.

## Facts of the card. Each is a label in front of a value ("When: …"), without a colon.

card-kind = Art
card-when = Wann
card-where = Wo
# Shown for a meeting that is in a room and online at once, in front of the online half.
card-where-also = Außerdem
card-access = So kommst du hinein
card-spoken = Sprachen des Treffens
card-seats = Plätze
card-registration-closes = Anmelden bis
card-language-requests-close = Um Sprachunterstützung bitten bis
card-selection = So wird ausgewählt
card-audience = Für wen
card-provided = Das bieten wir
card-funding = Finanzierung

## Headings of lists on the card, without a colon.

card-agenda = Programm
card-conditions = Bitte lies das vor der Anmeldung
card-people = Mitwirkende
card-offices = Hier kannst du dich auch anmelden
card-contacts = Kontakt
role-organiser = Organisiert von
role-facilitator = Geleitet von
role-partner = Partnerorganisationen
role-project-partner = Partnerorganisationen im Projekt
role-patron = Schirmherrschaft
role-media = Medienpartnerschaft
role-funder = Gefördert von
role-member = Mitgliedsorganisationen
contact-questions = Fragen
contact-website = Website
contact-registration = Anmeldung
contact-press = Presse
contact-privacy = Datenschutz

## Values on the card.

kind-meeting = Treffen
kind-workshop = Workshop
online = Online
# $platform: name of the video call service, such as Zoom.
online-on = Online, { $platform }
# $name: name of a joint member. $members: list of the organisations that share the membership.
joint-membership = { $name } (eine gemeinsame Mitgliedschaft: { $members })
card-approval = Das Organisationsteam entscheidet, wer teilnimmt. Mit der Anmeldung allein hast du noch keinen Platz. Die Entscheidung teilen wir dir mit.
card-cancelled = Dieses Treffen ist abgesagt.
# $n: how many places a meeting has that is not open yet.
seats-all = { PLURAL($n) ->
    [one] { $n } Platz
   *[other] { $n } Plätze
}
# $n: free places. $capacity: all places.
seats-left = { PLURAL($n) ->
    [one] { $n } von { $capacity } ist frei
   *[other] { $n } von { $capacity } sind frei
}
# $capacity: all places. $waiting: people on the waiting list, may be 0.
seats-none = { $capacity } von { $capacity } vergeben; auf der Warteliste: { $waiting }
# The same in a list of meetings, behind the date. $n: free places.
list-seats-left = { PLURAL($n) ->
    [one] { $n } freier Platz
   *[other] { $n } freie Plätze
}
list-full = voll, es gibt eine Warteliste
# Below or behind a text that is not translated. $language: name of its language ("Polish").
only-in-language = Noch nicht übersetzt. Sprache: { $language }

## How far a translation of the organisers' texts can be trusted. One of them stands below the texts.

text-draft = Übersetzt, aber noch von keinem Menschen geprüft.
text-checked = Übersetzt und von einem Menschen geprüft.
text-outdated = Das Original wurde nach der Übersetzung geändert. Manches stimmt vielleicht nicht mehr.
# Behind one of them. $language: the name of the original's language ("Polish").
text-original = Original: { $language }

## Dates. $date: date with weekday and year. $from, $to: hours ("16:00"). $zone: a city of the time zone ("Warsaw").

when-unknown = Termin noch nicht bekannt
when-start = { $date }, { $from } Uhr (Zeit in { $zone })
when-hours = { $date }, { $from }–{ $to } Uhr (Zeit in { $zone })
# $to: date and hour of another day.
when-days = { $date }, { $from } Uhr – { $to } (Zeit in { $zone })
# $date: short date with weekday ("Wed, 28 Apr").
when-short = { $date }, { $from } Uhr
moment = { $date }, { $time } Uhr
