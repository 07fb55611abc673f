### What organisers read in the chat.

# $community: name of the community.
enrolled = Теперь вы в числе организаторов: { $community }
bad-code = Код неверный, устарел или уже использован. Пожалуйста, попросите новый.
organisers-only = Это могут делать только организаторы этого сообщества.
help-organiser = Вам как организатору сюда приходят заявки, просьбы и вопросы, сразу с кнопками. Всё вместе покажет /desk. /post опубликует встречу в группе или канале.

## Desk and digest

desk-title = Панель
desk-link-once = По этой ссылке можно войти один раз, в течение 15 минут. Пожалуйста, никому её не передавайте.
# On the link itself.
desk-link = Открыть панель
digest-title = Ждёт вашего ответа
# Behind the title of a meeting. $capacity: a number, or ∞.
desk-line = занято мест: { $accepted } из { $capacity }, ждут решения: { $received }, в списке ожидания: { $waitlisted }
# $n: how many people who take part have blocked the bot, deleted their account, or never had one.
desk-unreachable = Бот не может написать людям: { $n }. В панели они отмечены.

## Sign-ups

# $name: name of the person.
applicant-title = Заявка: { $name }
nameless = (без имени)
# Labels in front of values.
applicant-meeting = Встреча
applicant-name = Имя
applicant-state = Состояние
# $n: people who wait for a decision, may be 0.
applicants-waiting = Ждут вашего решения: { $n }
unreachable = Этому человеку больше нельзя написать в чате.

## Language requests and questions

request-title = Просьба о помощи с языком
note-prompt-arranged = Что передать человеку? Напишите несколько слов или отправьте без них.
note-prompt-declined = Что передать человеку? Напишите, почему не получится или что могло бы помочь.
# The label of a box in a small window; at most 45 characters.
blank-note = Несколько слов для человека
inquiry-title = Новый вопрос
inquiry-answered-already = Ответ уже есть:
reply-prompt = Напишите ответ. Его получит человек, который задал вопрос:
# The label of a box in a small window; at most 45 characters.
blank-answer = Ваш ответ
reply-sent = Отправлено.

## Where somebody's sign-up stands, behind the label "State".

applicant-received = ждёт вашего решения
applicant-accepted = место есть
applicant-waitlisted = в списке ожидания
applicant-declined = без места (отказ)
applicant-withdrawn = отказ от участия

## Posting a meeting's card in groups and channels

# $place: name of the group or channel. $title: title of the meeting.
posted = Опубликовано ({ $place }): { $title }. Объявление будет обновляться само.
# Behind posted, where the meeting was wanted in the calendar of the group as well: the list of events there.
posted-event = Там же встреча появится среди событий и тоже будет обновляться сама.
posted-event-undated = У встречи пока нет даты. Как только дата появится, встреча будет там же среди событий.
posted-event-too-late = Среди событий встречи не будет: она уже началась или её отменили.
post-which = Какую встречу опубликовать?
post-which-there = Какую встречу опубликовать? Куда: { $place }
# Below the title of the meeting. Buttons with names of groups and channels follow.
post-where = Где её опубликовать?
# $slug: short name of the meeting, such as komm-3.
post-how = Добавьте меня в группу или канал, и их можно будет выбрать здесь. Или напишите там /post { $slug }.
post-no-meetings = Сейчас нет встреч, которые можно опубликовать.
# $place: what the place is called.
post-not-allowed = Мне нельзя писать здесь: { $place }. Попросите администраторов разрешить мне видеть этот чат, писать в нём и встраивать ссылки.
post-draft = Эта встреча пока черновик. Сначала объявите её или откройте запись, а потом опубликуйте.
# $languages: list of language tags with names.
post-no-language = Этого языка я пока не знаю. Знаю такие: { $languages }
