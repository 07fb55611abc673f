### What the bot says of its own accord: reminders, changes, cancellations. The title of the meeting stands above.

## Reminders. $when: short date and hour.

reminder-save-the-date = Залиште, будь ласка, цей час вільним: { $when }
reminder-confirm = Зустріч уже скоро: { $when }. Ви будете?
reminder-link = Зустріч уже зовсім скоро: { $when }. Приєднатися можна тут:
reminder-place = Зустріч уже зовсім скоро: { $when }. Зустрічаємося тут:
reminder-starting = Починаємо: { $when }
reminder-materials = Є матеріали до цієї зустрічі ({ $when }).
reminder-feedback = Дякуємо, що були з нами ({ $when }). Як вам зустріч? Напишіть кілька слів організаторам.
reminder-note = Кілька слів від організаторів ({ $when }):

## Changes

changed = Щодо цієї зустрічі є зміни.
changed-time = Новий час:
changed-place = Зустрічаємося в іншому місці:
changed-link = Посилання нове. Ваше особисте посилання вже веде туди.
# $when: short date and hour as it was planned.
cancelled = Цю зустріч скасовано ({ $when }).
opened = Запис уже відкрито.
