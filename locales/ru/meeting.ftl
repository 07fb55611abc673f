### A meeting as it is shown: on its card, in lists, on its page.

## Facts of the card. Each is a label in front of a value ("When: …"), without a colon.

card-kind = Формат
card-when = Когда
card-where = Где
# Shown for a meeting that is in a room and online at once, in front of the online half.
card-where-also = А также
card-access = Как попасть
card-spoken = Языки встречи
card-seats = Места
card-registration-closes = Конец записи
card-language-requests-close = Срок для просьб о помощи с языком
card-selection = Как проходит отбор
card-audience = Для кого
card-provided = Мы обеспечим
card-funding = Финансирование

## Headings of lists on the card, without a colon.

card-agenda = Программа
card-conditions = Пожалуйста, прочитайте перед записью
card-people = Кто будет
card-offices = Записаться можно и здесь
card-contacts = Контакты
role-organiser = Организаторы
role-facilitator = Ведущие
role-partner = Партнёры
role-project-partner = Партнёры проекта
role-patron = Патронат
role-media = Медиапартнёры
role-funder = Кто финансирует
role-member = Организации-участницы
contact-questions = Вопросы
contact-website = Сайт
contact-registration = Запись
contact-press = Для прессы
contact-privacy = Личные данные

## Values on the card.

kind-meeting = встреча
kind-workshop = воркшоп
online = Онлайн
# $platform: name of the video call service, such as Zoom.
online-on = Онлайн, { $platform }
# $name: name of a joint member. $members: list of the organisations that share the membership.
joint-membership = { $name } (общее членство: { $members })
card-approval = Кто будет участвовать, решают организаторы. Заявка – это ещё не место. Об их решении мы сообщим вам здесь.
card-cancelled = Эта встреча отменена.
# $n: how many places a meeting has that is not open yet.
seats-all = { PLURAL($n) ->
    [one] { $n } место
    [few] { $n } места
   *[many] { $n } мест
}
# $n: free places. $capacity: all places.
seats-left = свободно { $n } из { $capacity }
# $capacity: all places. $waiting: people on the waiting list, may be 0.
seats-none = свободных нет (всего { $capacity }); в списке ожидания: { $waiting }
# The same in a list of meetings, behind the date. $n: free places.
list-seats-left = { PLURAL($n) ->
    [one] { $n } свободное место
    [few] { $n } свободных места
   *[many] { $n } свободных мест
}
list-full = мест нет, есть список ожидания
# Below or behind a text that is not translated. $language: name of its language ("Polish").
only-in-language = Пока без перевода. Язык: { $language }

## How far a translation of the organisers' texts can be trusted. One of them stands below the texts.

text-draft = Перевод, который ещё никто не проверил.
text-checked = Перевод проверил человек.
text-outdated = Оригинал изменили уже после перевода. Часть перевода могла устареть.
# Behind one of them. $language: the name of the original's language ("Polish").
text-original = Оригинал: { $language }

## Dates. $date: date with weekday and year. $from, $to: hours ("16:00"). $zone: a city of the time zone ("Warsaw").

when-unknown = Дата пока неизвестна
when-start = { $date }, { $from } (время: { $zone })
when-hours = { $date }, { $from }–{ $to } (время: { $zone })
# $to: date and hour of another day.
when-days = { $date }, { $from } – { $to } (время: { $zone })
# $date: short date with weekday ("Wed, 28 Apr").
when-short = { $date }, { $from }
moment = { $date }, { $time }
