### What platforms show of the bot before anybody writes to it: name (64 characters at most), a line (120), a text (512),
### and what each command does.

profile-name = Zapis – запись на встречи
profile-about = Запись на встречи в чате: ссылка, напоминания, языковая помощь.
profile-description = Здесь можно записаться на встречи организаций меньшинств и мигрантов в Польше. Вы получите ссылку и напоминания, а также сможете попросить переводчика или другую языковую помощь. Нажмите Start.

command-meetings = Встречи, на которые можно записаться
command-my = Мои встречи: ссылка, изменения, отказ
command-support = Попросить переводчика или другую языковую помощь
command-ask = Вопрос организаторам
command-language = Выбрать язык
command-reminders = Сколько напоминаний я получаю
command-link = Соединить мои чаты: один человек, несколько приложений
command-unlink = Мои соединённые чаты; отсоединить один
command-privacy = Что обо мне хранится; копия, удаление
command-help = Помощь
command-cancel = Прервать начатое
command-desk = Что меня ждёт и вход в панель
command-post = Объявить встречу в группе или канале
command-meetings-in-group = Какие есть встречи?
