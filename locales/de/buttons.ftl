### What stands on buttons. Short: phones are narrow.

## Going about

button-meetings = Treffen
button-more = Weitere Treffen
button-details = Über das Treffen
# In an easy-to-read language: the rest of what is known about the meeting.
button-tell-more = Mehr erfahren
# Below a meeting whose texts are a translation.
button-original = Original zeigen
button-my = Meine Anmeldungen
button-my-sign-up = Meine Anmeldung
button-help = Hilfe
button-language = Sprache
button-privacy = Meine Daten
button-ask = Das Team fragen
button-ask-again = Noch einmal fragen
button-reminders = Erinnerungen
# Below come-in. It opens the private chat.
button-come-in = Privat schreiben

## Signing up

button-sign-up = Anmelden
button-sign-up-again = Wieder anmelden
# On the card of a full meeting, where many read along.
button-waiting-list = Auf die Warteliste
# For a meeting whose sign-up is not open yet.
button-follow = Bescheid bekommen, wenn offen
button-read = Gelesen. Weiter
button-not-now = Jetzt nicht
button-yes = Ja
button-no = Nein
button-agree = Ich stimme zu
button-disagree = Ich stimme nicht zu
button-done = Fertig
# Opens a small window in which the answer is written.
button-write = Schreiben
button-back = Zurück
button-skip = Überspringen
button-stop = Abbrechen
button-send = Senden
button-send-sign-up = Anmeldung senden
button-send-changes = Änderungen senden
# $question: the question whose answer is to be corrected; long ones are cut.
button-correct = Ändern: { $question }
button-name = Meinen Namen eingeben
button-go-on = Weitermachen
# $title: title of a meeting.
button-go-on-with = Weiter: { $title }
button-start-again = Neu anfangen
button-throw-away = Löschen und neu anfangen

## A sign-up

button-link = Link bekommen
button-calendar = In den Kalender
button-change = Antworten ändern
button-withdraw = Ich kann nicht kommen
button-withdraw-yes = Ja, abmelden
button-withdraw-no = Nein, ich komme
button-coming = Ja, ich komme
button-not-coming = Ich kann nicht kommen
button-support = Sprachunterstützung
button-feedback = Dem Team schreiben

## Data

button-export = Meine Daten bekommen
button-erase = Alles löschen
button-erase-yes = Ja, alles löschen
button-erase-no = Nein, behalten
# Passes words that the bot did not understand on to the organisers.
button-pass-on = An das Team weitergeben

## One person with several chats

button-link-account = Weiteren Chat verbinden
button-accounts = Meine Chats
# $account: name of a platform, perhaps with what it calls the person.
button-take-out = Trennen: { $account }
button-take-out-yes = Ja, trennen
button-take-out-no = Nein, so lassen
# Reminders go to the chat that was used last.
button-reminders-anywhere = In den zuletzt benutzten Chat
# Below call. It opens the private chat.
button-show-me = Ansehen

## For organisers

button-accept = Platz zusagen
button-waitlist = Warteliste
button-decline = Ablehnen
button-reply = Antworten
button-arranged = Wir organisieren es
button-cannot-arrange = Das geht leider nicht
button-no-note = Ohne Nachricht senden
button-desk = Teambereich
# $n: people who wait for a decision. $title: title of a meeting.
button-applicants = Zu entscheiden ({ $n }): { $title }
