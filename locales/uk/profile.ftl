### What platforms show of the bot before anybody writes to it: name (64 characters at most), a line (120), a text (512),
### and what each command does.

profile-name = Zapis – запис на зустрічі
profile-about = Запис на зустрічі в чаті: посилання, нагадування, мовна допомога.
profile-description = Тут можна записатися на зустрічі організацій меншин і мігрантів у Польщі. Ви отримаєте посилання й нагадування, а також зможете попросити перекладача чи іншу мовну допомогу. Натисніть Start.

command-meetings = Зустрічі, на які можна записатися
command-my = Мої заявки: посилання, зміни, відмова
command-support = Попросити перекладача чи іншу мовну допомогу
command-ask = Запитання до організаторів
command-language = Вибрати мову
command-reminders = Скільки нагадувань я отримую
command-link = З’єднати мої чати: одна людина, кілька застосунків
command-unlink = Мої з’єднані чати; від’єднати один
command-privacy = Що про мене зберігається; копія, видалення
command-help = Допомога
command-cancel = Зупинити розпочате
command-desk = Що на мене чекає і вхід до панелі
command-post = Оголосити зустріч у групі чи каналі
command-meetings-in-group = Які є зустрічі?
