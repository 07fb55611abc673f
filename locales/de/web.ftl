### The public pages and the chat window in the browser. What the bot itself says is in other files.
### Keep it short, simple and kind: many readers read in their second language, on a phone.
### A number's form is chosen by { PLURAL($n) -> … }, never by { $n -> … }.

## Every page

# The first link of a page, seen only by people who move by keyboard.
web-skip = Zum Inhalt springen
# At the top, for screen readers: what the list of languages is for.
web-language = Sprache
# At the top of every page but the first: leads to the list of meetings.
web-all-meetings = Alle Treffen
# At the bottom of every page.
web-footer = Kein Konto, keine Werbung, kein Tracking. Was du schreibst, geht nur an das Organisationsteam.
# At the bottom of every page: a link to the chat, where one can see and erase one's data.
web-footer-privacy = Deine Daten: im Chat ansehen oder löschen

## List of meetings

# Title of the first page, also in the browser's tab.
web-home-title = Treffen
# Under that title.
web-home-lead = Wähl ein Treffen aus. Du meldest dich im Chat an, in deiner Sprache.
# Instead of the list when there is nothing to sign up for.
web-home-none = Im Moment gibt es keine offenen Treffen. Schau bald wieder vorbei oder schreib uns im Chat.
# A big button on the phone: opens the chat. "My sign-ups" are found there.
web-home-chat = Chat: meine Anmeldungen, Fragen, Hilfe
# Below the list: a calendar that a phone or computer can follow.
web-home-calendar = Kalender mit allen offenen Treffen (.ics)
# On a card, in place of the date.
web-no-date = Der Termin wird noch bekannt gegeben
# On a card, in place of the address.
web-online = Online
# On a card: online and in a room. $place: name or address of the room.
web-hybrid = { $place } und online
# On a card, where the address of a meeting in a room is not known yet.
web-place-later = Der Ort wird noch bekannt gegeben
# On a card: which language the title is in, when there is none in the reader's. $language: its name.
web-in-language = Sprache: { $language }

## Where a meeting stands; on its card in the list

web-status-open = Anmeldung offen
# $n: free seats, at least 1.
web-status-seats = { PLURAL($n) ->
    [one] Noch { $n } Platz frei
   *[other] Noch { $n } Plätze frei
}
# Full, but one can still put one's name down.
web-status-full = Voll: Warteliste
# It is announced, perhaps without a date; sign-up is not open yet.
web-status-announced = Anmeldung öffnet später
web-status-closed = Anmeldung geschlossen
web-status-started = Hat schon begonnen
web-status-over = Vorbei
web-status-cancelled = Abgesagt

## A meeting's page

# For screen readers: the part with the facts about the meeting.
web-meeting-about = Über das Treffen
# A big button on the phone: opens the chat.
web-meeting-chat = Anmelden oder fragen: Chat öffnen
# A link to a file that puts the meeting into one's own calendar.
web-meeting-calendar = In meinen Kalender (.ics)
# A link on the page of somebody's own language choice: which languages the text is in is said elsewhere.
web-meeting-privacy-note = Den Link zu einem Online-Treffen bekommt nur, wer eine Zusage hat.

## The chat window

# Title of the chat window and of the page with nothing but the chat.
web-chat-title = Chat
# For screen readers: the list of messages.
web-chat-log = Gespräch
# The label of the text box.
web-chat-box = Deine Nachricht
# Below the text box, small.
web-chat-hint = Mit Enter senden. Mit Umschalt und Enter zusammen beginnt eine neue Zeile.
web-chat-send = Senden
# A button that opens the choice of a file.
web-chat-attach = Datei anhängen
# A link on the phone: leaves the chat, back to the facts about the meeting.
web-chat-close = Chat schließen
# Before the messages, for screen readers: who said it.
web-chat-you = Du:
web-chat-bot = Bot:
# For screen readers: the row of buttons below a message.
web-chat-choices = Antworten zur Auswahl
# While an answer is being prepared.
web-chat-writing = Antwort kommt gleich …
# While there is no connection.
web-chat-connecting = Verbindung wird aufgebaut …
# Below one's own message that did not arrive.
web-chat-not-sent = Nicht gesendet. Dein Text bleibt hier erhalten.
web-chat-send-again = Noch einmal senden
# A button that appears when there is something new further down.
web-chat-newer = Neue Nachrichten weiter unten
# First words in the chat beside a meeting's page; buttons follow.
web-chat-hello = Hallo! Hier kannst du dich anmelden, etwas fragen oder um Hilfe mit der Sprache bitten. Drück auf einen Knopf oder schreib einfach.
# Instead of the chat when the browser does not keep the chat's cookie, as on some pages of others.
web-chat-blocked = Dein Browser erlaubt den Chat auf dieser Seite nicht. Öffne ihn in einem eigenen Tab:
web-chat-open-tab = Chat öffnen
# Instead of the chat when JavaScript is off.
web-chat-no-script = Der Chat braucht JavaScript. Ohne JavaScript kannst du hier alles über die Treffen lesen und das Organisationsteam anschreiben oder anrufen.
# Label of the round button on somebody else's page. Also the title of the frame.
web-embed-open = Chat: anmelden oder fragen
web-embed-close = Chat schließen

## Errors. Each says what happened and what to do.

# Title of every page of this kind.
web-error-title = Das hat nicht geklappt
# A page that is not there.
web-error-missing-title = Hier ist nichts
web-error-missing = Diese Seite gibt es nicht. Vielleicht ist die Adresse unvollständig, oder das Treffen wird nicht mehr gezeigt.
# A link to a meeting that is not good any more.
web-error-join-title = Dieser Link lässt sich nicht öffnen
# The person withdrew, or was not accepted, or is on the waiting list.
web-error-join-not-admitted = Dieser Link öffnet das Treffen nur für Personen mit Zusage. Wenn du dich abgemeldet hast oder auf der Warteliste stehst, schreib dem Bot /my: Er zeigt dir deine Anmeldungen.
web-error-join-unknown = Diesen Link kennen wir nicht. Vielleicht wurde er nur zum Teil kopiert. Schreib dem Bot /my, dann bekommst du ihn noch einmal.
# The database does not answer. In the chat and on pages.
web-error-busy-title = Einen Moment bitte
web-error-busy = Wir sind gerade kurz nicht erreichbar. Es ist nichts verloren gegangen. Bitte versuch es gleich noch einmal.
# Far too long a message, in the chat.
web-error-too-long = Das ist zu lang für eine Nachricht. Bitte schreib es in mehreren kürzeren.
# The browser sent something that is not understood.
web-error-bad = In dem, was dein Browser geschickt hat, fehlt etwas. Bitte lade die Seite neu und versuch es noch einmal.
# The chat's cookie is missing.
web-error-no-cookie = Bitte lade die Seite neu: Dein Browser hat den Chat nicht gespeichert.
# Link on error pages.
web-error-home = Zur Liste der Treffen

## Demo: the clock that can be pushed forward

# Mark of the bar at the top of every page of the demo.
web-demo-mark = Demo
# $now: date with weekday, and time.
web-demo-now = Jetzt ist es: { $now }
web-demo-hour = + 1 Stunde
web-demo-day = + 1 Tag
web-demo-week = + 1 Woche
# For screen readers: what the three buttons are for.
web-demo-push = Die Demo-Uhr vorstellen
