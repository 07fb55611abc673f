### Slash commands where people pick them from a list: names are one word of small letters (32 at most), descriptions have
### 100 characters at most.

slash-name-start = start
slash-name-meetings = сустрэчы
slash-name-my = мае-сустрэчы
slash-name-language = мова
slash-name-support = дапамога-з-мовай
slash-name-ask = спытаць
slash-name-privacy = мае-даныя
slash-name-reminders = напаміны
slash-name-help = дапамога
slash-name-cancel = спыніцца
slash-name-organiser = арганізатар
slash-name-desk = панэль
slash-name-post = апублікаваць
slash-name-link = злучыць
slash-name-unlink = адлучыць

slash-about-start = Пачаць або адкрыць адну сустрэчу
slash-about-organiser = Стаць арганізатарам па атрыманым кодзе

slash-option-name-meeting = сустрэча
slash-option-about-meeting = Якая сустрэча
slash-option-name-language = мова
slash-option-about-language = Якая мова
slash-option-name-code = код
slash-option-about-code = Код
slash-option-name-event = падзея
slash-option-about-event = Паказаць сустрэчу і сярод падзей гэтага сервера

# Said when the database can't be used.
try-later = Цяпер тут нешта не працуе, таму прыняць гэта не атрымалася. Калі ласка, паспрабуйце праз некалькі хвілін.
