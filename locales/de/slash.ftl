### Slash commands where people pick them from a list: names are one word of small letters (32 at most), descriptions have
### 100 characters at most.

slash-name-start = start
slash-name-meetings = treffen
slash-name-my = meine
slash-name-language = sprache
slash-name-support = sprachunterstützung
slash-name-ask = fragen
slash-name-privacy = datenschutz
slash-name-reminders = erinnerungen
slash-name-help = hilfe
slash-name-cancel = abbrechen
slash-name-organiser = organisieren
slash-name-desk = teambereich
slash-name-post = veröffentlichen
slash-name-link = verbinden
slash-name-unlink = trennen

slash-about-start = Anfangen oder ein Treffen öffnen
slash-about-organiser = Dem Organisationsteam beitreten, mit dem Code, den du bekommen hast

slash-option-name-meeting = treffen
slash-option-about-meeting = Welches Treffen
slash-option-name-language = sprache
slash-option-about-language = Welche Sprache
slash-option-name-code = code
slash-option-about-code = Der Code
slash-option-name-event = veranstaltung
slash-option-about-event = Auch bei den Veranstaltungen dieses Servers zeigen

# Said when the database can't be used.
try-later = Hier funktioniert gerade etwas nicht, deshalb ist das nicht angekommen. Bitte versuch es in ein paar Minuten noch einmal.
