### Slash commands where people pick them from a list: names are one word of small letters (32 at most), descriptions have
### 100 characters at most.

slash-name-start = start
slash-name-meetings = spotkania
slash-name-my = moje
slash-name-language = język
slash-name-support = wsparcie-językowe
slash-name-ask = zapytaj
slash-name-privacy = prywatność
slash-name-reminders = przypomnienia
slash-name-help = pomoc
slash-name-cancel = przerwij
slash-name-organiser = organizator
slash-name-desk = panel
slash-name-post = opublikuj
slash-name-link = połącz
slash-name-unlink = odłącz

slash-about-start = Zacznij albo otwórz jedno spotkanie
slash-about-organiser = Dołącz do zespołu organizującego: wpisz otrzymany kod

slash-option-name-meeting = spotkanie
slash-option-about-meeting = Które spotkanie
slash-option-name-language = język
slash-option-about-language = Który język
slash-option-name-code = kod
slash-option-about-code = Kod
slash-option-name-event = wydarzenie
slash-option-about-event = Pokaż je też w wydarzeniach tego serwera

# Said when the database can't be used.
try-later = Coś tu teraz nie działa i ta wiadomość nie została zapisana. Spróbuj, proszę, za kilka minut.
