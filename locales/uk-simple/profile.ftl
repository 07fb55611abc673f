### What platforms show of the bot before anybody writes to it: name (64 characters at most), a line (120), a text (512),
### and what each command does.

command-my = Мої заявки й посилання
command-support = Попросити про мовну допомогу
command-ask = Запитати організаторів
command-link = Приєднати інший чат
command-unlink = Від’єднати один із моїх чатів
command-privacy = Мої дані: побачити або видалити
command-cancel = Зупинити
