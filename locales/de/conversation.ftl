### Hello, menus, questions to the organisers, language, reminders, personal data, and when something is not understood.

welcome-title = Hallo!
welcome = Hier kannst du dich zu Treffen anmelden, den Link und Erinnerungen bekommen und um Sprachunterstützung bitten. Drück auf einen Knopf oder schreib einfach, was du brauchst.
help = Du kannst mit eigenen Worten schreiben: „Melde mich an“, „Schick mir den Link“, „Ich kann nicht kommen“, „Ich brauche eine Übersetzung“. Oder drück auf einen Knopf. Um etwas abzubrechen, schreib /cancel.
small-talk-hello = Hallo! Was kann ich für dich tun?
small-talk-thanks = Gern. Kann ich noch etwas für dich tun?
# The answer to a command that somebody gave in a group, where many read along.
come-in = Bitte schreib mir privat: Dann siehst nur du, was dich betrifft.
# To somebody who is called by name where many read along, because they can't be written to. A button follows.
call = Hier ist eine Nachricht für dich. Nur du kannst sie sehen.
# In the calendar of a group, where people can mark an event as interesting.
event-no-sign-up = Wenn du hier „Interessiert“ wählst, ist das noch keine Anmeldung. Um dich anzumelden, drück auf den Knopf unter der Karte dieses Treffens oder schreib mir /meetings.

## Meetings

meetings-title = Treffen
meetings-choose = Wähl ein Treffen aus, um mehr zu sehen.
meetings-none = Im Moment gibt es keine Treffen. Bitte schau später wieder vorbei.
# $name: what was looked for.
no-such-meeting = Ein Treffen mit diesem Namen gibt es nicht: { $name }. Diese sind offen:
which-sign-up = Zu welchem Treffen möchtest du dich anmelden?
which-mine = Welches Treffen meinst du?
which-support = Für welches Treffen brauchst du Unterstützung?
which-ask = Zu welchem Treffen hast du eine Frage?
which-details = Über welches Treffen möchtest du etwas wissen?

## Questions to the organisers

ask-prompt = Was möchtest du fragen? Schreib es hier. Wir geben es an das Organisationsteam weiter.
# Below the title of the meeting.
ask-prompt-meeting = Was möchtest du zu diesem Treffen fragen? Wir geben es an das Organisationsteam weiter.
# The label of a box in a small window; at most 45 characters.
blank-question = Deine Frage
ask-sent = Wir haben deine Frage weitergegeben. Die Antwort kommt hier an.
# On a platform that does not reach people who have closed it.
ask-come-back = Bitte komm für die Antwort auf diese Seite zurück.
ask-answered = Das Organisationsteam hat geantwortet
ask-you-asked = Deine Frage:
# Above words that an organiser wrote.
organisers-write = Das Organisationsteam schreibt:

## Not understood

not-understood = Das habe ich nicht verstanden. Soll ich deine Nachricht an das Organisationsteam weitergeben? Oder wähl aus:
# In the middle of a form; what was asked follows again.
please-choose = Das habe ich nicht verstanden. Bitte drück auf einen der Knöpfe oder schreib „Stopp“.
did-you-mean = Meinst du etwas davon?
stale-button = Dieser Knopf geht nicht mehr. Bitte wähl noch einmal:
too-long = Das ist mir zu lang: bitte höchstens 4000 Zeichen. Es ist nichts verloren gegangen. Bitte schreib es kürzer.
file-not-asked = Mit dieser Datei kann ich gerade nichts anfangen. Was möchtest du tun?

## Language

language-choose = In welcher Sprache wollen wir schreiben?
language-unknown = Diese Sprache kann ich noch nicht. Ich kann:
# $language: the language's own name.
language-set = Ab jetzt schreiben wir in dieser Sprache: { $language }
# The bot noticed the language of what was written.
language-noticed = Ich antworte in deiner Sprache: { $language }
# Asked once, where the bot is not sure in which language somebody writes; one line in each likely language.
language-ask = Wollen wir auf Deutsch schreiben?

## Reminders

reminders-choose = Wie viele Erinnerungen möchtest du? Änderungen und Absagen teilen wir dir immer mit.
reminders-set = Gespeichert.
reminders-all = Alle Erinnerungen
reminders-few = Nur Link und „Kommst du?“
reminders-none = Keine Erinnerungen

## Personal data

privacy-title = Was wir über dich wissen
privacy = Wir speichern, was du in Anmeldungen, in Bitten um Sprachunterstützung und in Fragen schreibst, und dieses Gespräch. So kann das Organisationsteam die Treffen durchführen. Nur das Team sieht es. Nach dem Treffen wird es gelöscht.
# Labels in front of values.
privacy-address = Deine Adresse hier
privacy-language = Sprache
privacy-registrations = Anmeldungen
privacy-rights = Du kannst alles als Datei bekommen oder alles löschen.
export-here = Hier ist alles, was wir über dich gespeichert haben.
erase-ask = Sollen wir alles über dich löschen? Du wirst auch von allen Treffen abgemeldet. Das lässt sich nicht rückgängig machen.
erased = Alles über dich ist gelöscht. Es bleiben nur Zahlen ohne Namen. Wenn du wieder schreibst, fangen wir neu an.
