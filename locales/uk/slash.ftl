### Slash commands where people pick them from a list: names are one word of small letters (32 at most), descriptions have
### 100 characters at most.

slash-name-start = start
slash-name-meetings = зустрічі
slash-name-my = мої
slash-name-language = мова
slash-name-support = мовна-підтримка
slash-name-ask = запитати
slash-name-privacy = приватність
slash-name-reminders = нагадування
slash-name-help = допомога
slash-name-cancel = зупинити
slash-name-organiser = організатор
slash-name-desk = кабінет
slash-name-post = оголосити
slash-name-link = приєднати-чат
slash-name-unlink = від'єднати-чат

slash-about-start = Почати або відкрити одну зустріч
slash-about-organiser = Долучитися до організаторів: впишіть отриманий код

slash-option-name-meeting = зустріч
slash-option-about-meeting = Яка зустріч
slash-option-name-language = мова
slash-option-about-language = Яка мова
slash-option-name-code = код
slash-option-about-code = Код
slash-option-name-event = подія
slash-option-about-event = Показати її також серед подій цього сервера

# Said when the database can't be used.
try-later = Зараз тут щось не працює, тому прийняти це не вдалося. Будь ласка, спробуйте через кілька хвилин.
