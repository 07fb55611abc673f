### What platforms show of the bot before anybody writes to it: name (64 characters at most), a line (120), a text (512),
### and what each command does.

profile-name = Zapis – запис на зустрічі
profile-about = Тут, у чаті, можна записатися на зустріч: посилання, нагадування, мовна підтримка.
profile-description = Тут можна записатися на зустрічі організацій меншин і мігрантів у Польщі. Ви отримаєте посилання й нагадування, а також зможете попросити про усний переклад чи іншу мовну підтримку. Натисніть Start.

command-meetings = Зустрічі, на які можна записатися
command-my = Мої заявки: посилання, зміни, відкликання
command-support = Попросити про усний переклад чи іншу мовну підтримку
command-ask = Запитання до організаторів
command-language = Вибрати мову
command-reminders = Скільки нагадувань я отримую
command-link = Приєднати інший чат: одна людина, кілька застосунків
command-unlink = Мої з’єднані чати; від’єднати один
command-privacy = Що про мене зберігається; копія, видалення
command-help = Допомога
command-cancel = Зупинити розпочате
command-desk = Що на мене чекає, і вхід до кабінету
command-post = Оголосити зустріч у групі чи каналі
command-meetings-in-group = Які є зустрічі?
