### Signing up: before the first question, the questions, the summary, where it stands.

## Before the first question

# $title: title of the meeting.
intro-title = Запись: { $title }
# $n: number of questions, may be 0.
intro-questions = { PLURAL($n) ->
    [one] Всего { $n } вопрос. Можно остановиться в любой момент и продолжить потом.
    [few] Всего { $n } вопроса. Можно остановиться в любой момент и продолжить потом.
   *[many] Всего { $n } вопросов. Можно остановиться в любой момент и продолжить потом.
}
# The information clause. $who: who processes the data. $days: days after the meeting until it is erased.
clause = Кто обрабатывает ваши данные: { $who }. Зачем: только чтобы провести эту встречу. Когда удалим: через { PLURAL($days) ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
} после встречи. Посмотреть, получить или удалить данные можно в любое время: напишите /privacy.
# A label in front of an e-mail address.
clause-contact = Вопросы о ваших данных

## Questions

# $n: number of this question. $all: number of all.
question-progress = Вопрос { $n } из { $all }
question-optional = Этот вопрос можно пропустить.
# A heading above other questions: the button below opens a small window that has them as well.
question-together = С помощью кнопки можно ответить сразу и на эти вопросы
share-phone = Отправить мой номер телефона
question-file = Пришлите, пожалуйста, файл сюда. Размер – до 10 МБ.
name-prompt = Какое имя записать в список?
# The label of a box in a small window; at most 45 characters.
blank-name = Имя для списка

## Something is wrong with an answer. Says what to do; the question follows again.

problem-empty = Ответ пустой. Напишите его, пожалуйста, ещё раз.
# $n: most characters.
problem-too-long = Это слишком длинно. Пожалуйста, напишите не больше { PLURAL($n) ->
    [one] { $n } знака
    [few] { $n } знаков
   *[many] { $n } знаков
}.
problem-no-such-option = Среди ответов такого нет. Нажмите, пожалуйста, кнопку или напишите то, что на ней.
problem-not-an-email = Это не похоже на адрес электронной почты. Нужно так: name@example.org.
problem-not-a-phone = Это не похоже на номер телефона. Напишите, пожалуйста, цифрами, например +48 600 100 200.
problem-not-a-number = Пожалуйста, напишите целое число цифрами, например 3.
problem-not-yes-no = Пожалуйста, ответьте «да» или «нет».
problem-must-agree = Без вашего согласия мы не можем записать вас здесь. Спросите организаторов о другом способе: /ask
problem-required = На этот вопрос нужен ответ.
problem-not-a-file = Пожалуйста, пришлите здесь файл, а не текст.
problem-not-words = Пожалуйста, ответьте здесь словами, а не файлом.
problem-file-too-large = Файл слишком большой. Можно до 10 МБ. Пожалуйста, пришлите поменьше.
problem-file-lost = Файл не дошёл. Пожалуйста, пришлите его ещё раз.

## The summary

# $title: title of the meeting.
review-title = Проверьте, пожалуйста: { $title }
# Labels in front of values.
review-name = Имя в списке
review-support = Помощь с языком
review-nothing-sent = Пока ничего не отправлено. Всё верно?
# Value of an answer that was not given.
answer-none = –
answer-agreed = Соглашаюсь

## Stopping and going on

# $n: answers given so far.
resume = { PLURAL($n) ->
    [one] Вы уже ответили на { $n } вопрос. Продолжим?
    [few] Вы уже ответили на { $n } вопроса. Продолжим?
   *[many] Вы уже ответили на { $n } вопросов. Продолжим?
}
resume-at-review = Вы уже на всё ответили. Осталось только отправить. Продолжим?
stopped = Хорошо, останавливаемся.
# $title: title of the meeting.
stopped-form = Останавливаемся: { $title }. Ответы сохранены. Ничего не отправлено. Продолжить можно в любой день.

## Where a sign-up stands. In one line, on its own or behind a date.
## Not "заявка принята": Russian readers take that for "received". Nor "не прошла": some take it for "was not sent".

state-received = Заявка дошла. Участие ещё не подтверждено: решают организаторы.
state-accepted = Участие подтверждено: место есть.
state-waitlisted = В списке ожидания
# $place: place on the waiting list.
state-waitlisted-place = В списке ожидания, номер { $place }
state-declined = К сожалению, заявка отклонена
state-withdrawn = Запись отменена

## The line above it: what brought it up.

standing-already = Ваша заявка уже у нас.
standing-changed = Изменения сохранены.
standing-decided = Организаторы приняли решение.
standing-seat-freed = Освободилось место, и оно ваше.

## The lines below it: what happens next.

next-received = Когда организаторы решат, мы сразу напишем вам сюда.
next-accepted = Перед встречей мы напомним и пришлём всё, что нужно, чтобы на неё попасть.
next-waitlisted = Если освободится место, его сразу получит следующий по очереди. Если это вы, мы напишем вам сюда.
next-declined = В этот раз места для вас нет. Можно спросить об этом организаторов.
next-withdrawn = Об этой встрече мы вам больше писать не будем.

## Why one can't sign up.

refused-not-yet = Запись ещё не открыта.
refused-closed = Запись закрыта.
refused-started = Встреча уже началась.
refused-over = Встреча уже прошла.
refused-cancelled = Встреча отменена.
instead-not-yet = Сообщить вам, когда откроется?
instead-closed = Можно спросить организаторов: вдруг ещё получится.
instead-over = Посмотрите другие встречи.
# $title: title of the meeting.
following = Мы напишем вам сюда, когда откроется запись: { $title }
