### Signing up: before the first question, the questions, the summary, where it stands.

## Before the first question

# $title: title of the meeting.
intro-title = Anmeldung: { $title }
# $n: number of questions, may be 0.
intro-questions = { PLURAL($n) ->
    [one] Es gibt { $n } Frage. Du kannst jederzeit aufhören und später weitermachen.
   *[other] Es gibt { $n } Fragen. Du kannst jederzeit aufhören und später weitermachen.
}
# The information clause. $who: who processes the data. $days: days after the meeting until it is erased.
clause = Wer deine Daten verarbeitet: { $who }. Wozu: nur, um dieses Treffen zu organisieren. Wie lange: { PLURAL($days) ->
    [one] Sie werden { $days } Tag nach dem Treffen gelöscht.
   *[other] Sie werden { $days } Tage nach dem Treffen gelöscht.
} Du kannst sie jederzeit ansehen, als Datei bekommen oder löschen: Schreib /privacy.
# A label in front of an e-mail address.
clause-contact = Fragen zu deinen Daten

## Questions

# $n: number of this question. $all: number of all.
question-progress = Frage { $n } von { $all }
question-optional = Diese Frage kannst du überspringen.
# A heading above other questions: the button below opens a small window that has them as well.
question-together = Mit dem Knopf kannst du diese Fragen gleich mit beantworten
share-phone = Meine Telefonnummer senden
question-file = Bitte schick die Datei hier. Sie darf bis zu 10 MB groß sein.
name-prompt = Welchen Namen sollen wir auf die Liste schreiben?
# The label of a box in a small window; at most 45 characters.
blank-name = Dein Name für die Liste

## Something is wrong with an answer. Says what to do; the question follows again.

problem-empty = Deine Antwort ist leer. Bitte schreib sie noch einmal.
# $n: most characters.
problem-too-long = Das ist zu lang. Bitte schreib höchstens { $n } Zeichen.
problem-no-such-option = Das finde ich nicht unter den Antworten. Bitte drück auf einen der Knöpfe oder schreib, was darauf steht.
problem-not-an-email = Das ist keine E-Mail-Adresse. Sie sieht zum Beispiel so aus: name@example.org.
problem-not-a-phone = Das ist keine Telefonnummer. Bitte schreib sie mit Ziffern, zum Beispiel +48 600 100 200.
problem-not-a-number = Bitte schreib eine ganze Zahl mit Ziffern, zum Beispiel 3.
problem-not-yes-no = Bitte antworte mit „Ja“ oder „Nein“.
problem-must-agree = Ohne deine Zustimmung können wir dich hier nicht anmelden. Du kannst das Organisationsteam nach einem anderen Weg fragen: /ask
problem-required = Diese Frage braucht eine Antwort.
problem-not-a-file = Hier brauchen wir eine Datei, keinen Text. Bitte schick die Datei.
problem-not-words = Hier brauchen wir Worte, keine Datei. Bitte schreib deine Antwort.
problem-file-too-large = Diese Datei ist zu groß. Sie darf höchstens 10 MB haben. Bitte schick eine kleinere.
problem-file-lost = Die Datei ist nicht angekommen. Bitte schick sie noch einmal.

## The summary

# $title: title of the meeting.
review-title = Bitte prüfe: { $title }
# Labels in front of values.
review-name = Name auf der Liste
review-support = Sprachunterstützung
review-nothing-sent = Noch ist nichts gesendet. Stimmt alles?
# Value of an answer that was not given.
answer-none = –
answer-agreed = Ich stimme zu

## Stopping and going on

# $n: answers given so far.
resume = { PLURAL($n) ->
    [one] Du hast schon { $n } Frage beantwortet. Machen wir dort weiter?
   *[other] Du hast schon { $n } Fragen beantwortet. Machen wir dort weiter?
}
resume-at-review = Du hast alles beantwortet. Du musst es nur noch senden. Machen wir weiter?
stopped = Gut, abgebrochen.
# $title: title of the meeting.
stopped-form = Unterbrochen: { $title }. Deine Antworten bleiben gespeichert. Es wurde nichts gesendet. Du kannst jederzeit weitermachen.

## Where a sign-up stands. In one line, on its own or behind a date.

state-received = Eingegangen. Das ist noch keine Zusage: Das Organisationsteam entscheidet.
state-accepted = Zusage: Du hast einen Platz.
state-waitlisted = Auf der Warteliste
# $place: place on the waiting list.
state-waitlisted-place = Auf der Warteliste: Nummer { $place }
state-declined = Leider abgelehnt
state-withdrawn = Du bist abgemeldet

## The line above it: what brought it up.

standing-already = Du hast dich schon angemeldet.
standing-changed = Deine Änderungen sind gespeichert.
standing-decided = Das Organisationsteam hat entschieden.
standing-seat-freed = Ein Platz ist frei geworden und gehört dir.

## The lines below it: what happens next.

next-received = Wir schreiben dir hier, sobald das Organisationsteam entschieden hat.
next-accepted = Vor dem Treffen erinnern wir dich und schicken dir alles, was du zum Teilnehmen brauchst.
next-waitlisted = Wird ein Platz frei, bekommt ihn sofort die nächste Person. Bist du es, schreiben wir dir hier.
next-declined = Diesmal gibt es leider keinen Platz für dich. Du kannst beim Organisationsteam nachfragen.
next-withdrawn = Zu diesem Treffen bekommst du keine Nachrichten mehr.

## Why one can't sign up.

refused-not-yet = Die Anmeldung ist noch nicht offen.
refused-closed = Die Anmeldung ist geschlossen.
refused-started = Das Treffen hat schon begonnen.
refused-over = Das Treffen ist vorbei.
refused-cancelled = Das Treffen ist abgesagt.
instead-not-yet = Sollen wir dir Bescheid sagen, wenn sie öffnet?
instead-closed = Du kannst das Organisationsteam fragen, ob du noch dazukommen kannst.
instead-over = Schau dir die anderen Treffen an.
# $title: title of the meeting.
following = Wir schreiben dir hier, wenn die Anmeldung öffnet: { $title }
