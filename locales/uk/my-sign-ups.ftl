### My sign-ups: what I signed up for, the link, the calendar, withdrawing.

my-title = Мої заявки
my-none = У вас ще немає заявок.
# Behind the title of a meeting whose form was begun and not sent.
my-begun = розпочато, не надіслано
# $title: title of the meeting.
not-signed-up = У вас немає заявки на цю зустріч: { $title }
withdraw-ask = Відкликати вашу заявку? Ваше місце отримає наступна людина.
# The same for somebody who has no place yet.
withdraw-ask-waiting = Відкликати вашу заявку? Ви втратите своє місце в черзі.
# $when: short date and hour.
coming-thanks = Дякуємо. До зустрічі: { $when }

## The link

# On the link itself.
link-label = Приєднатися до зустрічі
link-yours = Це посилання лише для вас. Не передавайте його, будь ласка, іншим.
link-not-yet = Посилання ще немає. Ми надішлемо його перед зустріччю.
link-on-site = Це зустріч наживо, не онлайн. Посилання не потрібне.
link-admitted-only = Посилання отримують лише ті, кому надано місце.

## The calendar

calendar-here = Ось файл для вашого календаря.
calendar-no-date = У цієї зустрічі ще немає дати. Ми напишемо, коли вона буде відома.
# On a link that a calendar can subscribe to.
own-calendar-label = Мій календар (оновлюється сам)
# On a platform that does not reach people who have closed it.
not-reached-away = Коли цей чат закрито, ми не можемо вам сюди написати. Додайте, будь ласка, зустріч у календар.
# Behind it, where there will be a link.
not-reached-away-link = По посилання поверніться сюди.
