### What the bot says of its own accord: reminders, changes, cancellations. The title of the meeting stands above.

## Reminders. $when: short date and hour.

reminder-save-the-date = Калі ласка, пакіньце гэты дзень вольным: { $when }
reminder-confirm = Хутка сустрэча: { $when }. Ці прыйдзеце?
reminder-link = Сустрэча ўжо блізка: { $when }. Вось як увайсці:
reminder-place = Сустрэча ўжо блізка: { $when }. Сустракаемся тут:
reminder-starting = Пачынаем: { $when }
reminder-materials = Ёсць матэрыялы да сустрэчы ({ $when }).
reminder-feedback = Дзякуем, што былі з намі ({ $when }). Як вам сустрэча? Арганізатарам важна гэта ведаць.
reminder-note = Некалькі слоў ад арганізатараў ({ $when }):

## Changes

changed = У гэтай сустрэчы нешта змянілася.
changed-time = Новы час:
changed-place = Новае месца:
changed-link = Новая спасылка на сустрэчу. Ваша асабістая спасылка ўжо вядзе туды.
# $when: short date and hour as it was planned.
cancelled = Гэтая сустрэча адменена ({ $when }).
opened = Запіс адкрыты.
