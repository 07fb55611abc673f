### Slash commands where people pick them from a list: names are one word of small letters (32 at most), descriptions have
### 100 characters at most.

slash-name-start = start
slash-name-meetings = встречи
slash-name-my = мои-встречи
slash-name-language = язык
slash-name-support = помощь-с-языком
slash-name-ask = спросить
slash-name-privacy = мои-данные
slash-name-reminders = напоминания
slash-name-help = помощь
slash-name-cancel = остановить
slash-name-organiser = организатор
slash-name-desk = панель
slash-name-post = опубликовать
slash-name-link = соединить
slash-name-unlink = отсоединить

slash-about-start = Начать или открыть одну встречу
slash-about-organiser = Стать организатором по полученному коду

slash-option-name-meeting = встреча
slash-option-about-meeting = Какая встреча
slash-option-name-language = язык
slash-option-about-language = Какой язык
slash-option-name-code = код
slash-option-about-code = Код
slash-option-name-event = событие
slash-option-about-event = Показать встречу и среди событий этого сервера

# Said when the database can't be used.
try-later = Сейчас здесь что-то не работает, поэтому принять это не удалось. Пожалуйста, попробуйте через несколько минут.
