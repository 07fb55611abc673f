### A meeting as it is shown: on its card, in lists, on its page.

## Facts of the card. Each is a label in front of a value ("When: …"), without a colon.

card-kind = Kind
card-when = When
card-where = Where
# Shown for a meeting that is in a room and online at once, in front of the online half.
card-where-also = And also
card-access = How to get in
card-spoken = Languages spoken
card-seats = Places
card-registration-closes = Sign up by
card-language-requests-close = Ask for language support by
card-selection = How people are chosen
card-audience = Who it is for
card-provided = What we provide
card-funding = Funding

## Headings of lists on the card, without a colon.

card-agenda = Agenda
card-conditions = Please read before you sign up
card-people = People
card-offices = You can also sign up here
card-contacts = Contact
role-organiser = Organised by
role-facilitator = Led by
role-partner = Partners
role-project-partner = Project partners
role-patron = Patrons
role-media = Media partners
role-funder = Funders
role-member = Member organisations
contact-questions = Questions
contact-website = Website
contact-registration = Sign-up
contact-press = Press
contact-privacy = Personal data

## Values on the card.

kind-meeting = meeting
kind-workshop = workshop
online = Online
# $platform: name of the video call service, such as Zoom.
online-on = Online, on { $platform }
# $name: name of a joint member. $members: list of the organisations that share the membership.
joint-membership = { $name } (one joint membership of { $members })
card-approval = The organisers choose who takes part. Signing up does not give you a place yet. We will write to you what they decide.
card-cancelled = This meeting is cancelled.
# $n: how many places a meeting has that is not open yet.
seats-all = { PLURAL($n) ->
    [one] { $n } place
   *[other] { $n } places
}
# $n: free places. $capacity: all places.
seats-left = { PLURAL($n) ->
    [one] { $n } of { $capacity } is free
   *[other] { $n } of { $capacity } are free
}
# $capacity: all places. $waiting: people on the waiting list, may be 0.
seats-none = all taken ({ $capacity }); on the waiting list: { $waiting }
# The same in a list of meetings, behind the date. $n: free places.
list-seats-left = { PLURAL($n) ->
    [one] { $n } free place
   *[other] { $n } free places
}
list-full = full, waiting list open
# Below or behind a text that is not translated. $language: name of its language ("Polish").
only-in-language = Not translated yet. Language: { $language }

## How far a translation of the organisers' texts can be trusted. One of them stands below the texts.

text-draft = Translated, not yet checked by a person.
text-checked = Translated, checked by a person.
text-outdated = The original was changed after this was translated. Some of this text may no longer be right.
# Behind one of them. $language: the name of the original's language ("Polish").
text-original = Original: { $language }

## Dates. $date: date with weekday and year. $from, $to: hours ("16:00"). $zone: a city of the time zone ("Warsaw").

when-unknown = Date not set yet
when-start = { $date }, { $from } (time in { $zone })
when-hours = { $date }, { $from }–{ $to } (time in { $zone })
# $to: date and hour of another day.
when-days = { $date }, { $from } – { $to } (time in { $zone })
# $date: short date with weekday ("Wed, 28 Apr").
when-short = { $date }, { $from }
moment = { $date }, { $time }
