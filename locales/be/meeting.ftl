### A meeting as it is shown: on its card, in lists, on its page.

## Facts of the card. Each is a label in front of a value ("When: …"), without a colon.

card-kind = Фармат
card-when = Калі
card-where = Дзе
# Shown for a meeting that is in a room and online at once, in front of the online half.
card-where-also = А таксама
card-access = Як трапіць
card-spoken = Мовы сустрэчы
card-seats = Месцы
card-registration-closes = Канец запісу
card-language-requests-close = Тэрмін для просьбаў пра дапамогу з мовай
card-selection = Як праходзіць адбор
card-audience = Для каго
card-provided = Мы забяспечым
card-funding = Фінансаванне

## Headings of lists on the card, without a colon.

card-agenda = Праграма
card-conditions = Калі ласка, прачытайце перад запісам
card-people = Хто будзе
card-offices = Запісацца можна і тут
card-contacts = Кантакты
role-organiser = Арганізатары
role-facilitator = Вядучыя
role-partner = Партнёры
role-project-partner = Партнёры праекта
role-patron = Патранат
role-media = Медыяпартнёры
role-funder = Хто фінансуе
role-member = Арганізацыі-ўдзельніцы
contact-questions = Пытанні
contact-website = Сайт
contact-registration = Запіс
contact-press = Для прэсы
contact-privacy = Асабістыя даныя

## Values on the card.

kind-meeting = сустрэча
kind-workshop = майстэрня
online = Анлайн
# $platform: name of the video call service, such as Zoom.
online-on = Анлайн, { $platform }
# $name: name of a joint member. $members: list of the organisations that share the membership.
joint-membership = { $name } (супольнае членства: { $members })
card-approval = Хто будзе ўдзельнічаць, вырашаюць арганізатары. Заяўка – гэта яшчэ не месца. Пра іх рашэнне мы паведамім вам тут.
card-cancelled = Гэтая сустрэча адменена.
# $n: how many places a meeting has that is not open yet.
seats-all = { PLURAL($n) ->
    [one] { $n } месца
    [few] { $n } месцы
   *[many] { $n } месцаў
}
# $n: free places. $capacity: all places.
seats-left = { PLURAL($n) ->
    [one] { $n } вольнае з { $capacity }
    [few] { $n } вольныя з { $capacity }
   *[many] { $n } вольных з { $capacity }
}
# $capacity: all places. $waiting: people on the waiting list, may be 0.
seats-none = вольных няма (усяго { $capacity }); у спісе чакання: { $waiting }
# The same in a list of meetings, behind the date. $n: free places.
list-seats-left = { PLURAL($n) ->
    [one] { $n } вольнае месца
    [few] { $n } вольныя месцы
   *[many] { $n } вольных месцаў
}
list-full = месцаў няма, ёсць спіс чакання
# Below or behind a text that is not translated. $language: name of its language ("Polish").
only-in-language = Пакуль без перакладу. Мова: { $language }

## How far a translation of the organisers' texts can be trusted. One of them stands below the texts.

text-draft = Пераклад, які яшчэ ніхто не праверыў.
text-checked = Пераклад праверыў чалавек.
text-outdated = Арыгінал змянілі ўжо пасля перакладу. Частка перакладу магла састарэць.
# Behind one of them. $language: the name of the original's language ("Polish").
text-original = Арыгінал: { $language }

## Dates. $date: date with weekday and year. $from, $to: hours ("16:00"). $zone: a city of the time zone ("Warsaw").

when-unknown = Дата яшчэ невядомая
when-start = { $date }, { $from } (час: { $zone })
when-hours = { $date }, { $from }–{ $to } (час: { $zone })
# $to: date and hour of another day.
when-days = { $date }, { $from } – { $to } (час: { $zone })
# $date: short date with weekday ("Wed, 28 Apr").
when-short = { $date }, { $from }
moment = { $date }, { $time }
