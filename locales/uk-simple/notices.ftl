### What the bot says of its own accord: reminders, changes, cancellations. The title of the meeting stands above.

## Reminders. $when: short date and hour.

reminder-save-the-date =
    Буде зустріч: { $when }
    Залиште цей час вільним.
reminder-confirm =
    Скоро зустріч: { $when }
    Ви будете?
    Натисніть кнопку.
reminder-link =
    Скоро зустріч: { $when }
    Тут можна ввійти на зустріч:
reminder-place =
    Скоро зустріч: { $when }
    Приходьте сюди:
reminder-starting = Починаємо зустріч: { $when }
reminder-materials =
    Зустріч: { $when }
    Уже є матеріали до цієї зустрічі.
    Матеріали – це, наприклад, тексти для читання.
reminder-feedback =
    Ця зустріч уже була: { $when }
    Дякуємо.
    Як вам зустріч? Напишіть про це організаторам.
    Натисніть «Написати організаторам».
reminder-note =
    Зустріч: { $when }
    Організатори пишуть:

## Changes

changed = У цій зустрічі щось змінилося.
changed-time = Нова дата або година:
changed-place = Нове місце:
changed-link =
    У зустрічі нове посилання.
    Ваше власне посилання працює далі.
    Воно вже відкриває нове посилання.
# $when: short date and hour as it was planned.
cancelled =
    Цієї зустрічі не буде.
    Вона мала бути: { $when }
opened =
    Тепер можна записатися.
    Натисніть «Записатися».
