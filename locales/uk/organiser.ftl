### What organisers read in the chat.

# $community: name of the community.
enrolled = Тепер ви серед організаторів. Спільнота: { $community }
bad-code = Цей код неправильний, застарілий або вже використаний. Попросіть, будь ласка, новий.
organisers-only = Це можуть робити лише організатори цієї спільноти.
help-organiser = Ви серед організаторів. Сюди приходять заявки, прохання й запитання, до кожного є кнопки. /desk показує все одразу. /post публікує зустріч у групі чи каналі.

## Desk and digest

desk-title = Кабінет
desk-link-once = За цим посиланням можна ввійти один раз. Воно діє 15 хвилин. Не передавайте його, будь ласка, нікому.
# On the link itself.
desk-link = Відкрити кабінет
digest-title = Що на вас чекає
# Behind the title of a meeting. $capacity: a number, or ∞.
desk-line = надано місць: { $accepted } з { $capacity }, чекають на рішення: { $received }, у списку очікування: { $waitlisted }
# $n: how many people who take part have blocked the bot, deleted their account, or never had one.
desk-unreachable = Людей, яким бот не може написати: { $n }. У кабінеті вони позначені.

## Sign-ups

# $name: name of the person.
applicant-title = Заявка: { $name }
nameless = (без імені)
# Labels in front of values.
applicant-meeting = Зустріч
applicant-name = Ім’я
applicant-state = Стан
# $n: people who wait for a decision, may be 0.
applicants-waiting = { PLURAL($n) ->
    [one] { $n } людина чекає на ваше рішення.
    [few] { $n } людини чекають на ваше рішення.
   *[many] { $n } людей чекають на ваше рішення.
}
unreachable = Цій людині вже не можна написати в чаті.

## Language requests and questions

request-title = Прохання про мовну підтримку
note-prompt-arranged = Що передати цій людині? Напишіть кілька слів або надішліть без коментаря.
note-prompt-declined = Що передати цій людині? Напишіть, чому не вийде, або що можна зробити натомість.
# The label of a box in a small window; at most 45 characters.
blank-note = Кілька слів для цієї людини
inquiry-title = Запитання до організаторів
inquiry-answered-already = Відповідь:
reply-prompt = Напишіть відповідь. Її отримає людина, яка запитує:
# The label of a box in a small window; at most 45 characters.
blank-answer = Ваша відповідь
reply-sent = Надіслано.

## Where somebody's sign-up stands, behind the label "State".

applicant-received = чекає на ваше рішення
applicant-accepted = має місце
applicant-waitlisted = у списку очікування
applicant-declined = без місця (відмова)
applicant-withdrawn = заявку відкликано

## Posting a meeting's card in groups and channels

# $place: name of the group or channel. $title: title of the meeting.
posted = Опубліковано ({ $place }): { $title }. Оголошення оновлюватиметься саме.
# Behind posted, where the meeting was wanted in the calendar of the group as well: the list of events there.
posted-event = Зустріч буде там ще й серед подій і теж оновлюватиметься сама.
posted-event-undated = Зустріч ще не має дати. Щойно дата з’явиться, зустріч буде там ще й серед подій.
posted-event-too-late = Серед подій зустрічі не буде: вона вже почалася або її скасовано.
post-which = Яку зустріч опублікувати?
post-which-there = Яку зустріч опублікувати? Місце: { $place }
# Below the title of the meeting. Buttons with names of groups and channels follow.
post-where = Де її опублікувати?
# $slug: short name of the meeting, such as komm-3.
post-how = Додайте мене до групи чи каналу, і їх можна буде вибрати тут. Або напишіть там /post { $slug }.
post-no-meetings = Зараз немає зустрічей, які можна опублікувати.
# $place: what the place is called.
post-not-allowed = У мене немає дозволу писати тут: { $place }. Попросіть людину, яка там усім керує, дозволити мені бачити групу чи канал, писати там і вбудовувати посилання.
post-draft = Ця зустріч – ще чернетка. Спершу оголосіть її або відкрийте запис, а тоді опублікуйте.
# $languages: list of language tags with names.
post-no-language = Цієї мови я ще не знаю. Знаю такі: { $languages }
