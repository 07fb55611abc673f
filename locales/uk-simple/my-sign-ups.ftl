### My sign-ups: what I signed up for, the link, the calendar, withdrawing.

my-none =
    У вас ще немає заявок.
    Хочете записатися на зустріч?
    Натисніть «Зустрічі».
# Behind the title of a meeting whose form was begun and not sent.
my-begun = Ви ще не надіслали цю заявку.
withdraw-ask =
    Скасувати вашу заявку?
    Тоді ваше місце отримає наступна людина.
    Натисніть кнопку.
# The same for somebody who has no place yet.
withdraw-ask-waiting =
    Скасувати вашу заявку?
    Тоді ви втратите свою чергу.
    Натисніть кнопку.
# $when: short date and hour.
coming-thanks =
    Дякуємо.
    До зустрічі: { $when }

## The link

# On the link itself.
link-label = Увійти на зустріч
link-yours =
    Це посилання тільки для вас.
    Не давайте його іншим людям.
link-not-yet =
    Посилання ще немає.
    Посилання – це адреса зустрічі в інтернеті.
    Ми надішлемо його перед зустріччю.
link-on-site =
    На цю зустріч треба прийти.
    Вона не в інтернеті.
    Посилання вам не потрібне.
link-admitted-only = Посилання отримують тільки люди, які мають місце.

## The calendar

calendar-here =
    Це файл для вашого календаря.
    Відкрийте його, щоб додати зустріч.
calendar-no-date =
    Ми ще не знаємо, коли ця зустріч.
    Ми напишемо вам, коли будемо знати.
# On a link that a calendar can subscribe to.
own-calendar-label = Мій календар – оновлюється сам
# On a platform that does not reach people who have closed it.
not-reached-away =
    Ви можете закрити цей чат.
    Тоді ми не зможемо написати вам сюди.
    Додайте зустріч у свій календар.
