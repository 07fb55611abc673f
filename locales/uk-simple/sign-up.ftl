### Signing up: before the first question, the questions, the summary, where it stands.

## Before the first question

# $n: number of questions, may be 0.
intro-questions =
    { PLURAL($n) ->
        [one] У нас до вас { $n } запитання.
        [few] У нас до вас { $n } запитання.
        [many] У нас до вас { $n } запитань.
       *[other] У нас до вас { $n } запитання.
    }
    Заявка – це ваші відповіді.
    Ви можете зупинитися будь-коли.
    Ви можете продовжити пізніше.
# The information clause. $who: who processes the data. $days: days after the meeting until it is erased.
clause =
    За ваші дані відповідає: { $who }
    Дані потрібні тільки для того, щоб провести цю зустріч.
    { PLURAL($days) ->
        [one] Ми видалимо їх через { $days } день після зустрічі.
        [few] Ми видалимо їх через { $days } дні після зустрічі.
        [many] Ми видалимо їх через { $days } днів після зустрічі.
       *[other] Ми видалимо їх через { $days } дня після зустрічі.
    }
    Ви будь-коли можете побачити свої дані.
    Ви можете отримати їх у файлі.
    Ви можете їх видалити.
    Хочете це зробити? Напишіть: /privacy
# A label in front of an e-mail address.
clause-contact = Адреса для запитань про ваші дані

## Questions

question-optional =
    На це запитання можна не відповідати.
    Можна натиснути «Пропустити».
# A heading above other questions: the button below opens a small window that has them as well.
question-together = Натисніть «Написати». Тоді ви відповісте й на ці запитання
question-file =
    Надішліть сюди файл.
    Найбільший розмір файлу: 10 МБ.
    МБ – це мегабайти.
name-prompt =
    Яке ім’я записати до списку?
    Напишіть його тут.
    Можна додати й прізвище.

## Something is wrong with an answer. Says what to do; the question follows again.

problem-empty =
    Ця відповідь порожня.
    Напишіть її ще раз.
# $n: most characters.
problem-too-long =
    Ця відповідь задовга.
    { PLURAL($n) ->
        [one] Напишіть не більше ніж { $n } знак.
        [few] Напишіть не більше ніж { $n } знаки.
        [many] Напишіть не більше ніж { $n } знаків.
       *[other] Напишіть не більше ніж { $n } знака.
    }
    Знак – це, наприклад, літера або цифра.
problem-no-such-option =
    Такої відповіді тут немає.
    Натисніть одну з кнопок.
    Або напишіть те, що є на кнопці.
problem-not-an-email =
    Це не електронна адреса.
    Електронна адреса виглядає, наприклад, так:
    name@example.org
    Напишіть адресу ще раз.
problem-not-a-phone =
    Це не номер телефону.
    Напишіть номер цифрами.
    Наприклад: +48 600 100 200
problem-not-a-number =
    Напишіть число цифрами, без коми.
    Наприклад: 3
problem-not-yes-no = Напишіть «так» або «ні».
problem-must-agree =
    Тут потрібна ваша згода.
    Без згоди ми не можемо вас тут записати.
    Ви можете запитати організаторів про інший спосіб.
    Для цього напишіть: /ask
problem-required = Тут треба відповісти.
problem-not-a-file =
    Тут потрібен файл.
    Надішліть файл.
problem-not-words =
    Тут потрібні слова.
    Напишіть відповідь.
problem-file-too-large =
    Цей файл завеликий.
    Найбільший розмір файлу: 10 МБ.
    МБ – це мегабайти.
    Надішліть менший файл.
problem-file-lost =
    Ми не отримали ваш файл.
    Надішліть його ще раз.

## The summary

# $title: title of the meeting.
review-title = Перевірте: { $title }
review-support = Мовна допомога
review-nothing-sent =
    Ви це ще не надіслали.
    Тут усе правильно?
    Якщо так, натисніть першу кнопку.

## Stopping and going on

# $n: answers given so far.
resume =
    { PLURAL($n) ->
        [one] У вашій заявці вже є { $n } відповідь.
        [few] У вашій заявці вже є { $n } відповіді.
        [many] У вашій заявці вже є { $n } відповідей.
       *[other] У вашій заявці вже є { $n } відповіді.
    }
    Хочете продовжити?
resume-at-review =
    Усі ваші відповіді вже є.
    Треба ще надіслати заявку.
    Хочете продовжити?
# $title: title of the meeting.
stopped-form =
    Зупиняємося: { $title }
    Ваші відповіді чекають на вас.
    Ви ще не надіслали ці відповіді.
    Ви можете продовжити, коли захочете.
    Тоді натисніть «Продовжити».

## Where a sign-up stands. In one line, on its own or behind a date.

state-received = Ми отримали вашу заявку. Ми ще не знаємо, чи у вас є місце. Вирішують організатори.
state-waitlisted = У вас ще немає місця. Ви чекаєте в черзі.
# $place: place on the waiting list.
state-waitlisted-place = У вас ще немає місця. Ви чекаєте в черзі. Ваш номер у черзі: { $place }
state-declined = На жаль, у вас немає місця на цій зустрічі.
state-withdrawn = Вашої заявки на цю зустріч уже немає.

## The line above it: what brought it up.

standing-seat-freed =
    З’явилося вільне місце.
    Тепер це ваше місце.

## The lines below it: what happens next.

next-received =
    Організатори – це люди, які готують зустріч.
    Зачекайте на їхнє рішення.
    Ми напишемо тут, чи у вас є місце.
next-accepted =
    Перед зустріччю ми вам напишемо.
    Ми нагадаємо вам про зустріч.
    Ми надішлемо все, що вам потрібно для зустрічі.
next-waitlisted =
    Іноді хтось не може прийти.
    Тоді з’являється вільне місце.
    Його отримує наступна людина в черзі.
    Якщо це будете ви, ми напишемо тут.
next-declined =
    Нам прикро.
    Ви можете запитати про це рішення.
    Натисніть «Запитати організаторів».

## Why one can't sign up.

refused-not-yet = Записатися ще не можна.
refused-closed = Записатися вже не можна.
refused-cancelled = Цієї зустрічі не буде.
instead-not-yet =
    Написати вам, коли буде запис?
    Якщо так, натисніть першу кнопку.
instead-closed =
    Можливо, ви ще зможете взяти участь.
    Запитайте про це організаторів.
    Натисніть «Запитати організаторів».
instead-over =
    Подивіться на інші зустрічі.
    Натисніть «Зустрічі».
# $title: title of the meeting.
following = Ми напишемо тут, коли можна буде записатися: { $title }
