### Slash commands where people pick them from a list: names are one word of small letters (32 at most), descriptions have
### 100 characters at most.

slash-name-start = start
slash-name-meetings = встречи
slash-name-my = мои
slash-name-language = язык
slash-name-support = языковая-помощь
slash-name-ask = спросить
slash-name-privacy = приватность
slash-name-reminders = напоминания
slash-name-help = помощь
slash-name-cancel = прервать
slash-name-organiser = организатор
slash-name-desk = панель
slash-name-post = объявить
slash-name-link = соединить
slash-name-unlink = разъединить

slash-about-start = Начать или открыть одну встречу
slash-about-organiser = Стать организатором по полученному коду

slash-option-name-meeting = встреча
slash-option-about-meeting = Какая встреча
slash-option-name-language = язык
slash-option-about-language = Какой язык
slash-option-name-code = код
slash-option-about-code = Код
slash-option-name-event = событие
slash-option-about-event = Показать её и среди событий этого сервера

# Said when the database can't be used.
try-later = Сейчас здесь что-то не работает, поэтому принять это не удалось. Пожалуйста, попробуйте через несколько минут.
