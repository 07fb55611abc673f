### Slash commands where people pick them from a list: names are one word of small letters (32 at most), descriptions have
### 100 characters at most.

slash-name-start = start
slash-name-meetings = spotkania
slash-name-my = moje
slash-name-language = język
slash-name-support = pomoc-językowa
slash-name-ask = zapytaj
slash-name-privacy = prywatność
slash-name-reminders = przypomnienia
slash-name-help = pomoc
slash-name-cancel = przerwij
slash-name-organiser = organizator
slash-name-desk = panel
slash-name-post = ogłoś
slash-name-link = połącz
slash-name-unlink = rozłącz

slash-about-start = Zacznij albo otwórz jedno spotkanie
slash-about-organiser = Zostań organizatorem: wpisz otrzymany kod

slash-option-name-meeting = spotkanie
slash-option-about-meeting = Które spotkanie
slash-option-name-language = język
slash-option-about-language = Który język
slash-option-name-code = kod
slash-option-about-code = Kod
slash-option-name-event = wydarzenie
slash-option-about-event = Pokaż je też w wydarzeniach tego serwera

# Said when the database can't be used.
try-later = Coś tu teraz nie działa i nie udało mi się tego przyjąć. Proszę spróbować za kilka minut.
