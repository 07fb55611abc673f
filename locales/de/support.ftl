### Language support: an interpreter, sign language, captions and the like.

# $title: title of the meeting.
support-title = Sprachunterstützung: { $title }
# $when: date and hour.
support-deadline = Bitte schreib uns bis { $when }, was du brauchst. Dann bleibt Zeit, Hilfe zu finden.
support-late = Die Frist war: { $when }. Wir geben deine Bitte trotzdem weiter, aber vielleicht klappt es nicht mehr.

## Questions

support-understands = Welche Sprachen verstehst du?
support-speaks = Welche Sprachen sprichst du?
support-type-other = Eine andere Sprache? Schreib, welche.
# Heading above languages that the person typed.
support-typed = Außerdem
support-help = Was würde dir helfen? Du kannst mehreres auswählen.
support-words = Bitte sag uns mit eigenen Worten, was dir helfen würde.
# Labels of boxes in a small window; at most 45 characters.
blank-language = Andere Sprache
blank-need = Was dir helfen würde

## What would help: buttons and lists.

help-interpreting = Dolmetschen
help-sign-language = Polnische Gebärdensprache (PJM)
help-captions = Untertitel
help-materials-ahead = Materialien vor dem Treffen
help-easy-to-read = Einfache Sprache und einfache Texte
help-companion = Eine Begleitperson
help-other = Etwas anderes

## The request

support-review = Deine Bitte um Sprachunterstützung
# Labels in front of values.
support-fact-understands = Verstehen
support-fact-speaks = Sprechen
support-fact-help = Das würde helfen
support-noted = Notiert. Wir senden es zusammen mit deiner Anmeldung.
support-sent = Deine Bitte ist beim Organisationsteam.
support-next = Das Team prüft, was möglich ist. Du bekommst hier auf jeden Fall eine Antwort.
support-state-asked = angefragt, wartet auf Antwort
support-state-arranged = wird organisiert
support-state-declined = geht leider nicht
support-arranged = Gute Nachricht: Das Organisationsteam organisiert das für dich.
support-declined = Es tut uns leid: Das Organisationsteam kann das nicht organisieren.
