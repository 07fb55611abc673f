### What the bot says of its own accord: reminders, changes, cancellations. The title of the meeting stands above.

## Reminders. $when: short date and hour.

reminder-save-the-date = Пожалуйста, оставьте этот день свободным: { $when }
reminder-confirm = Скоро встреча: { $when }. Вы придёте?
reminder-link = Встреча уже скоро: { $when }. Вот как войти:
reminder-place = Встреча уже скоро: { $when }. Встречаемся здесь:
reminder-starting = Начинаем: { $when }
reminder-materials = Есть материалы к встрече ({ $when }).
reminder-feedback = Спасибо, что были с нами ({ $when }). Как вам встреча? Организаторам важно это знать.
reminder-note = Несколько слов от организаторов ({ $when }):

## Changes

changed = В этой встрече кое-что изменилось.
changed-time = Новое время:
changed-place = Новое место:
changed-link = Новая ссылка на встречу. Ваша личная ссылка уже ведёт туда.
# $when: short date and hour as it was planned.
cancelled = Эта встреча отменена ({ $when }).
opened = Запись открыта.
