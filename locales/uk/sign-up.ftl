### Signing up: before the first question, the questions, the summary, where it stands.

## Before the first question

# $title: title of the meeting.
intro-title = Заявка: { $title }
# $n: number of questions, may be 0.
intro-questions = { PLURAL($n) ->
    [one] Попереду { $n } запитання. Можна зупинитися будь-коли й продовжити пізніше.
    [few] Попереду { $n } запитання. Можна зупинитися будь-коли й продовжити пізніше.
   *[many] Попереду { $n } запитань. Можна зупинитися будь-коли й продовжити пізніше.
}
# The information clause. $who: who processes the data. $days: days after the meeting until it is erased.
clause = Хто обробляє ваші дані: { $who }. Навіщо: тільки щоб провести цю зустріч. Як довго: видалимо їх через { PLURAL($days) ->
    [one] { $days } день
    [few] { $days } дні
   *[many] { $days } днів
} після зустрічі. Ви можете будь-коли їх побачити, завантажити або видалити: напишіть /privacy.
# A label in front of an e-mail address.
clause-contact = Запитання про ваші дані

## Questions

# $n: number of this question. $all: number of all.
question-progress = Запитання { $n } з { $all }
question-optional = Це запитання можна пропустити.
# A heading above other questions: the button below opens a small window that has them as well.
question-together = За допомогою кнопки можна відповісти одразу й на ці запитання
share-phone = Надіслати мій номер телефону
question-file = Надішліть сюди, будь ласка, файл. Розмір – щонайбільше 10 МБ.
name-prompt = Яке ім’я (або ім’я та прізвище) записати до списку?
# The label of a box in a small window; at most 45 characters.
blank-name = Ім’я для списку

## Something is wrong with an answer. Says what to do; the question follows again.

problem-empty = Ця відповідь порожня. Напишіть її, будь ласка, ще раз.
# $n: most characters.
problem-too-long = { PLURAL($n) ->
    [one] Ця відповідь задовга. Напишіть, будь ласка, щонайбільше { $n } символ.
    [few] Ця відповідь задовга. Напишіть, будь ласка, щонайбільше { $n } символи.
   *[many] Ця відповідь задовга. Напишіть, будь ласка, щонайбільше { $n } символів.
}
problem-no-such-option = Такої відповіді немає у списку. Натисніть, будь ласка, одну з кнопок або напишіть те, що на ній написано.
problem-not-an-email = Це не електронна адреса. Вона має виглядати приблизно так: name@example.org.
problem-not-a-phone = Це не номер телефону. Напишіть його, будь ласка, цифрами, наприклад +48 600 100 200.
problem-not-a-number = Напишіть, будь ласка, ціле число цифрами, наприклад 3.
problem-not-yes-no = Дайте, будь ласка, відповідь «так» або «ні».
problem-must-agree = Без вашої згоди записатися тут не вийде. Можна запитати організаторів про інший спосіб: /ask
problem-required = На це запитання потрібна відповідь.
problem-not-a-file = Тут потрібен файл, а не слова. Надішліть, будь ласка, файл.
problem-not-words = Тут потрібні слова, а не файл. Напишіть, будь ласка, відповідь.
problem-file-too-large = Цей файл завеликий. Розмір – щонайбільше 10 МБ. Надішліть, будь ласка, менший.
problem-file-lost = Файл не надійшов. Надішліть його, будь ласка, ще раз.

## The summary

# $title: title of the meeting.
review-title = Перевірте, будь ласка: { $title }
# Labels in front of values.
review-name = Ім’я у списку
review-support = Мовна підтримка
review-nothing-sent = Ще нічого не надіслано. Чи все правильно?
# Value of an answer that was not given.
answer-none = –
answer-agreed = Погоджуюся

## Stopping and going on

# $n: answers given so far.
resume = { PLURAL($n) ->
    [one] У вашій заявці вже є { $n } відповідь. Продовжити?
    [few] У вашій заявці вже є { $n } відповіді. Продовжити?
   *[many] У вашій заявці вже є { $n } відповідей. Продовжити?
}
resume-at-review = Усі відповіді вже є. Залишилося тільки надіслати заявку. Продовжити?
stopped = Гаразд, зупиняємося.
# $title: title of the meeting.
stopped-form = Зупиняємося: { $title }. Ваші відповіді збережено. Нічого не надіслано. Продовжити можна пізніше.

## Where a sign-up stands. In one line, on its own or behind a date.

state-received = Заявка надійшла. Це ще не означає, що у вас є місце: вирішують організатори.
state-accepted = У вас є місце.
state-waitlisted = У списку очікування
# $place: place on the waiting list.
state-waitlisted-place = У списку очікування, номер у черзі: { $place }
state-declined = На жаль, цього разу організатори не надали вам місця.
state-withdrawn = Заявку відкликано

## The line above it: what brought it up.

standing-already = У вас уже є заявка на цю зустріч.
standing-changed = Зміни вже у вашій заявці.
standing-decided = Є рішення організаторів.
standing-seat-freed = Звільнилося місце, і воно ваше.

## The lines below it: what happens next.

next-received = Ми напишемо тут, щойно буде рішення.
next-accepted = Перед зустріччю ми нагадаємо про неї та надішлемо все, що потрібно, щоб приєднатися.
next-waitlisted = Коли звільниться місце, його одразу отримає наступна людина в черзі. Якщо це будете ви, ми напишемо тут.
next-declined = Нам прикро. Можна запитати організаторів про це рішення.
next-withdrawn = Ми більше не писатимемо про цю зустріч.

## Why one can't sign up.

refused-not-yet = Запис ще не відкрито.
refused-closed = Запис уже закрито.
refused-started = Зустріч уже почалася.
refused-over = Зустріч уже закінчилася.
refused-cancelled = Зустріч скасовано.
instead-not-yet = Повідомити вас, коли відкриється запис?
instead-closed = Можна запитати організаторів, чи ще вдасться приєднатися.
instead-over = Перегляньте інші зустрічі.
# $title: title of the meeting.
following = Ми напишемо тут, коли відкриється запис: { $title }
