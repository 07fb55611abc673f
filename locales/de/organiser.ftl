### What organisers read in the chat.

# $community: name of the community.
enrolled = Du gehörst jetzt zum Organisationsteam: { $community }
bad-code = Dieser Code ist falsch, zu alt oder schon benutzt. Bitte frag nach einem neuen.
organisers-only = Das kann nur das Organisationsteam dieser Community.
help-organiser = Du gehörst zum Organisationsteam. Hier bekommst du Anmeldungen, Bitten und Fragen, jeweils mit Knöpfen. /desk zeigt alles auf einmal. /post veröffentlicht ein Treffen in einer Gruppe oder einem Kanal.

## Desk and digest

desk-title = Teambereich
desk-link-once = Mit diesem Link kannst du dich einmal einloggen. Er gilt 15 Minuten. Bitte gib ihn nicht weiter.
# On the link itself.
desk-link = Teambereich öffnen
digest-title = Was auf dich wartet
# Behind the title of a meeting. $capacity: a number, or ∞.
desk-line = mit Zusage: { $accepted } von { $capacity }, warten auf eine Entscheidung: { $received }, auf der Warteliste: { $waitlisted }
# $n: how many people who take part have blocked the bot, deleted their account, or never had one.
desk-unreachable = Im Chat nicht erreichbar: { $n }. Im Teambereich siehst du, wer das ist.

## Sign-ups

# $name: name of the person.
applicant-title = Anmeldung: { $name }
nameless = (ohne Namen)
# Labels in front of values.
applicant-meeting = Treffen
applicant-name = Name
applicant-state = Stand
# $n: people who wait for a decision, may be 0.
applicants-waiting = { PLURAL($n) ->
    [one] { $n } Person wartet auf eure Entscheidung.
   *[other] { $n } Personen warten auf eure Entscheidung.
}
unreachable = Diese Person ist im Chat nicht mehr erreichbar.

## Language requests and questions

request-title = Jemand bittet um Sprachunterstützung
note-prompt-arranged = Was sollen wir der Person sagen? Schreib ein paar Worte oder sende ohne Nachricht.
note-prompt-declined = Was sollen wir der Person sagen? Schreib, warum es nicht geht oder was stattdessen möglich ist.
# The label of a box in a small window; at most 45 characters.
blank-note = Ein paar Worte an die Person
inquiry-title = Jemand hat eine Frage
inquiry-answered-already = Beantwortet:
reply-prompt = Schreib deine Antwort. Sie geht an die Person, die gefragt hat:
# The label of a box in a small window; at most 45 characters.
blank-answer = Deine Antwort
reply-sent = Gesendet.

## Where somebody's sign-up stands, behind the label "State".

applicant-received = wartet auf eure Entscheidung
applicant-accepted = hat eine Zusage
applicant-waitlisted = auf der Warteliste
applicant-declined = abgelehnt
applicant-withdrawn = abgemeldet

## Posting a meeting's card in groups and channels

# $place: name of the group or channel. $title: title of the meeting.
posted = Veröffentlicht ({ $place }): { $title }. Die Karte bleibt von selbst aktuell.
# Behind posted, where the meeting was wanted in the calendar of the group as well: the list of events there.
posted-event = Das Treffen steht dort auch bei den Veranstaltungen und bleibt da ebenfalls aktuell.
posted-event-undated = Das Treffen hat noch keinen Termin. Sobald es einen hat, steht es dort auch bei den Veranstaltungen.
posted-event-too-late = Bei den Veranstaltungen dort steht das Treffen nicht: Es hat schon begonnen oder wurde abgesagt.
post-which = Welches Treffen soll ich veröffentlichen?
post-which-there = Welches Treffen soll ich veröffentlichen? Gruppe oder Kanal: { $place }
# Below the title of the meeting. Buttons with names of groups and channels follow.
post-where = Wo soll ich es veröffentlichen?
# $slug: short name of the meeting, such as komm-3.
post-how = Füg mich zu einer Gruppe oder einem Kanal hinzu, dann kannst du das hier auswählen. Oder schreib dort /post { $slug }.
post-no-meetings = Im Moment gibt es keine Treffen zum Veröffentlichen.
# $place: what the place is called.
post-not-allowed = Dort darf ich nicht schreiben: { $place }. Bitte frag die Person, die das verwaltet: Ich muss die Gruppe oder den Kanal sehen, dort schreiben und Links einbetten dürfen.
post-draft = Dieses Treffen ist noch ein Entwurf. Kündige es zuerst an oder öffne die Anmeldung, dann veröffentliche es.
# $languages: list of language tags with names.
post-no-language = Diese Sprache kann ich noch nicht. Ich kann: { $languages }
