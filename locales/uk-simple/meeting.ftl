### A meeting as it is shown: on its card, in lists, on its page.

## Facts of the card. Each is a label in front of a value ("When: …"), without a colon.

# Shown for a meeting that is in a room and online at once, in front of the online half.
card-where-also = Ще можна бути тут
card-spoken = Якими мовами
card-registration-closes = До якого часу можна записатися
card-language-requests-close = До якого часу можна попросити про мовну допомогу
card-selection = Як обирають людей
card-provided = Що ми для вас підготуємо
card-funding = Звідки гроші на зустріч

## Headings of lists on the card, without a colon.

card-agenda = Що буде на зустрічі
card-offices = Тут теж можна записатися
card-contacts = Куди писати й дзвонити
role-facilitator = Хто веде зустріч
role-partner = Хто допомагає
role-project-partner = Хто допомагає в проєкті
role-patron = Хто підтримує зустріч
role-media = Хто розповідає про зустріч
role-funder = Хто дає гроші
role-member = Організації в нашій групі
contact-press = Для газет, радіо й телебачення
contact-privacy = Ваші дані

## Values on the card.

kind-workshop = навчання з вправами
online = В інтернеті
# $platform: name of the video call service, such as Zoom.
online-on = В інтернеті, у програмі { $platform }
# $name: name of a joint member. $members: list of the organisations that share the membership.
joint-membership = { $name }. Ці організації в групі разом: { $members }
card-approval =
    Спочатку надішліть заявку.
    Заявка – це ще не місце.
    Організатори готують цю зустріч.
    Вони вирішують, хто має місце.
    Про рішення ми напишемо тут.
card-cancelled = Цієї зустрічі не буде.
# $n: free places. $capacity: all places.
seats-left = { PLURAL($n) ->
    [one] Є { $n } вільне місце. Усього місць: { $capacity }
    [few] Є { $n } вільні місця. Усього місць: { $capacity }
    [many] Є { $n } вільних місць. Усього місць: { $capacity }
   *[other] Є { $n } вільного місця. Усього місць: { $capacity }
}
# $capacity: all places. $waiting: people on the waiting list, may be 0.
seats-none = Вільних місць немає. Усього місць: { $capacity }. Людей у черзі: { $waiting }
list-full = вільних місць немає, можна чекати в черзі
# Below or behind a text that is not translated. $language: name of its language ("Polish").
only-in-language = Перекладу ще немає. Мова цього тексту: { $language }

## How far a translation of the organisers' texts can be trusted. One of them stands below the texts.

text-draft = Це переклад. Його ще ніхто не перевірив. У ньому можуть бути помилки.
text-checked = Це переклад. Його перевірила людина.
text-outdated = Це старий переклад. Перший текст уже інший. Щось може бути вже не так.
# Behind one of them. $language: the name of the original's language ("Polish").
text-original = Мова першого тексту: { $language }

## Dates. $date: date with weekday and year. $from, $to: hours ("16:00"). $zone: a city of the time zone ("Warsaw").

when-unknown = Ще не знаємо коли
when-start = { $date }, початок: { $from }. Час у місті: { $zone }
when-hours = { $date }, від { $from } до { $to }. Час у місті: { $zone }
# $to: date and hour of another day.
when-days = Початок: { $date }, { $from }. Кінець: { $to }. Час у місті: { $zone }
