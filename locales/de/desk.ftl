### The desk: the page on which organisers see who signed up, and decide.
### Short and plain: many organisers do this in the evening, after work.

## The frame

# Title of the page, also in the browser's tab.
desk-page-title = Teambereich
# Above the list. $name: the communities of this organiser.
desk-page-for = Treffen: { $name }
desk-page-sign-out = Ausloggen
# When a community has no meetings yet.
desk-page-none = Es gibt noch keine Treffen.
# After something was decided. The page then shows how it is now.
desk-page-done = Gespeichert. So sieht es jetzt aus.
# Heading above meetings that are over; they unfold when pressed. $n: how many.
desk-page-past = { PLURAL($n) ->
    [one] { $n } vergangenes Treffen
   *[other] { $n } vergangene Treffen
}
# A link from the desk to the public page of the meeting.
desk-page-public = Öffentliche Seite

## Signing in

desk-page-sign-in-title = In den Teambereich einloggen
desk-page-sign-in = Schick dem Bot /desk. Er antwortet mit einem Link, der dich hier einloggt. Der Link gilt nur einmal.
# The link was used before, or is too old.
desk-page-key-used = Dieser Link wurde schon benutzt oder ist zu alt. Schick dem Bot /desk: Dann bekommst du einen neuen.
# The form that was sent does not belong to this sign-in.
desk-page-form-old = Diese Seite war zu lange offen. Es wurde nichts geändert. Hier ist die Seite neu: Bitte entscheide noch einmal.

## Seats

# $accepted: how many have a seat. $capacity: how many seats there are.
desk-page-seats = { PLURAL($capacity) ->
    [one] { $accepted } von { $capacity } Platz vergeben
   *[other] { $accepted } von { $capacity } Plätzen vergeben
}
# Where there is no limit. $n: how many have a seat.
desk-page-seats-open = { PLURAL($n) ->
    [one] { $n } Person mit Zusage, ohne Begrenzung
   *[other] { $n } Personen mit Zusage, ohne Begrenzung
}

## Who stands where: headings above lists of people, with their number. $n: how many.

desk-page-received = Warten auf eure Entscheidung: { $n }
desk-page-accepted = Mit Zusage: { $n }
desk-page-waitlisted = Warteliste: { $n }
desk-page-declined = Abgelehnt: { $n }
desk-page-withdrawn = Abgemeldet: { $n }
# Nobody has signed up yet.
desk-page-nobody = Bisher gibt es keine Anmeldungen.
# Persons whose data was already erased; only the number is kept. $n: how many.
desk-page-forgotten = Schon gelöscht, nur noch gezählt: { $n }

## One person

# In place of a name that was not given.
desk-page-no-name = Kein Name angegeben
# $source: web, telegram, discord, phone, paper or email. $language: name of a language. $when: date and time.
desk-page-signed-up = { $when } · { $source } · Sprache: { $language }
# How somebody signed up; in the line above.
desk-page-source-web = Chat auf der Website
desk-page-source-phone = Telefon
desk-page-source-paper = Papier
desk-page-source-email = E-Mail
# A mark on people whom the bot can't write to: blocked it, or signed up by phone.
desk-page-unreachable = Der Bot erreicht diese Person nicht: Bitte ruf an oder schreib selbst
# A mark: the person used the link to the meeting.
desk-page-attended = War dabei
desk-page-accept = Platz zusagen
desk-page-waitlist = Warteliste
desk-page-decline = Ablehnen
# For screen readers, after a button's label: whom it is about. $name: a person.
desk-page-about-person = : { $name }
desk-page-yes = Ja
desk-page-no = Nein
# An agreement (to data processing, for example) that was given. $when: date.
desk-page-agreed = Zugestimmt: { $when }

## Language support

desk-page-requests = Sprachunterstützung: { $n }
# What people understand and speak. $languages: a list of languages.
desk-page-understands = Versteht: { $languages }
desk-page-speaks = Spricht: { $languages }
desk-page-request-asked = Wartet auf eure Antwort
desk-page-request-arranged = Wird organisiert
desk-page-request-declined = Geht leider nicht
desk-page-arrange = Wir organisieren es
desk-page-cannot = Das geht leider nicht
# Label of a text box; the words go to the person together with the decision.
desk-page-note = Ein paar Worte an die Person (wenn du möchtest)

## Questions

desk-page-inquiries = Fragen ohne Antwort: { $n }
# $title: the meeting that a question is about. $when: date and time.
desk-page-inquiry-about = Zu „{ $title }“, { $when }
# $when: date and time.
desk-page-inquiry-general = Allgemeine Frage, { $when }
# Label of a text box.
desk-page-answer = Deine Antwort
desk-page-answer-send = Antwort senden

## Translations of a meeting's texts

# $languages: a list of languages.
desk-page-texts-checked = Von Menschen geprüfte Übersetzungen: { $languages }
desk-page-texts-draft = Noch nicht von Menschen geprüfte Übersetzungen: { $languages }
# The original of some texts was changed, their translation was not. $texts: where they stand in the meeting file, such as
# "title, question.name.text".
desk-page-texts-outdated = Übersetzung älter als ihr Original: { $language } ({ $texts })
# Once, below these lines.
desk-page-texts-mend = Bring diese Texte in der Datei des Treffens auf den neuesten Stand, oder schreib dort, dass sie noch stimmen.
