### A meeting as it is shown: on its card, in lists, on its page.

## Facts of the card. Each is a label in front of a value ("When: …"), without a colon.

card-kind = Що це
card-when = Коли
card-where = Де
# Shown for a meeting that is in a room and online at once, in front of the online half.
card-where-also = А також
card-access = Як увійти
card-spoken = Мови зустрічі
card-seats = Місця
card-registration-closes = Кінець запису
card-language-requests-close = Термін для прохань про мовну підтримку
card-selection = Як обирають, хто братиме участь
card-audience = Для кого
card-provided = Забезпечуємо
card-funding = Фінансування

## Headings of lists on the card, without a colon.

card-agenda = Програма
card-conditions = Прочитайте, перш ніж записатися
card-people = Хто буде
card-offices = Записатися можна й тут
card-contacts = Контакти
role-organiser = Хто організовує
role-facilitator = Хто веде
role-partner = Партнери
role-project-partner = Партнери проєкту
role-patron = Патронат
role-media = Медіапартнери
role-funder = Хто фінансує
role-member = Організації-учасниці
contact-questions = Запитання
contact-website = Сайт
contact-registration = Запис
contact-press = Для преси
contact-privacy = Персональні дані

## Values on the card.

kind-meeting = зустріч
kind-workshop = практичний семінар
online = Онлайн
# $platform: name of the video call service, such as Zoom.
online-on = Онлайн, { $platform }
# $name: name of a joint member. $members: list of the organisations that share the membership.
joint-membership = { $name } (одне спільне членство: { $members })
card-approval = Хто братиме участь, вирішують організатори. Сама заявка ще не дає місця. Про рішення ми напишемо тут.
card-cancelled = Цю зустріч скасовано.
# $n: how many places a meeting has that is not open yet.
seats-all = { PLURAL($n) ->
    [one] { $n } місце
    [few] { $n } місця
   *[many] { $n } місць
}
# $n: free places. $capacity: all places.
seats-left = вільно { $n } з { $capacity }
# $capacity: all places. $waiting: people on the waiting list, may be 0.
seats-none = зайнято { $capacity } з { $capacity }; у списку очікування: { $waiting }
# The same in a list of meetings, behind the date. $n: free places.
list-seats-left = { PLURAL($n) ->
    [one] { $n } вільне місце
    [few] { $n } вільні місця
   *[many] { $n } вільних місць
}
list-full = вільних місць немає, є список очікування
# Below or behind a text that is not translated. $language: name of its language ("Polish").
only-in-language = Ще не перекладено. Мова: { $language }

## How far a translation of the organisers' texts can be trusted. One of them stands below the texts.

text-draft = Переклад, якого ще ніхто не перевірив.
text-checked = Переклад перевірила людина.
text-outdated = Оригінал змінили вже після перекладу. Дещо може бути неактуальним.
# Behind one of them. $language: the name of the original's language ("Polish").
text-original = Оригінал: { $language }

## Dates. $date: date with weekday and year. $from, $to: hours ("16:00"). $zone: a city of the time zone ("Warsaw").

when-unknown = Дата ще невідома
when-start = { $date }, { $from } (час: { $zone })
when-hours = { $date }, { $from }–{ $to } (час: { $zone })
# $to: date and hour of another day.
when-days = { $date }, { $from } – { $to } (час: { $zone })
# $date: short date with weekday ("Wed, 28 Apr").
when-short = { $date }, { $from }
moment = { $date }, { $time }
