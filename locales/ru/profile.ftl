### What platforms show of the bot before anybody writes to it: name (64 characters at most), a line (120), a text (512),
### and what each command does.

profile-name = Zapis – запись на встречи
profile-about = Запишитесь на встречу прямо в чате: ссылка, напоминания, помощь с языком.
profile-description = Здесь можно записаться на встречи организаций меньшинств и мигрантов в Польше. Вы получите ссылку и напоминания, а также сможете попросить переводчика или другую помощь с языком. Нажмите Start.

command-meetings = Встречи, на которые можно записаться
command-my = Мои встречи: ссылка, изменения, отмена записи
command-support = Попросить переводчика или другую помощь с языком
command-ask = Вопрос организаторам
command-language = Выбрать язык
command-reminders = Сколько напоминаний я получаю
command-link = Соединить мои чаты: один человек, несколько приложений
command-unlink = Мои соединённые чаты; отсоединить один
command-privacy = Что обо мне хранится; копия, удаление
command-help = Помощь
command-cancel = Остановить начатое
command-desk = Что ждёт моего ответа и вход в панель
command-post = Опубликовать встречу в группе или канале
command-meetings-in-group = Какие есть встречи?
