### What stands on buttons. Short: phones are narrow.

## Going about

button-meetings = Зустрічі
button-more = Більше зустрічей
button-details = Про зустріч
# In an easy-to-read language: the rest of what is known about the meeting.
button-tell-more = Дізнатися більше
# Below a meeting whose texts are a translation.
button-original = Показати оригінал
button-my = Мої заявки
button-my-sign-up = Моя заявка
button-help = Допомога
button-language = Мова
button-privacy = Мої дані
button-ask = Запитати організаторів
button-ask-again = Запитати ще
button-reminders = Нагадування
# Below come-in. It opens the private chat.
button-come-in = Написати приватно

## Signing up

button-sign-up = Записатися
button-sign-up-again = Записатися знову
# On the card of a full meeting, where many read along.
button-waiting-list = До списку очікування
# For a meeting whose sign-up is not open yet.
button-follow = Повідомити мене про запис
button-read = Прочитано. Далі
button-not-now = Не зараз
button-yes = Так
button-no = Ні
button-agree = Погоджуюся
button-disagree = Не погоджуюся
button-done = Готово
# Opens a small window in which the answer is written.
button-write = Написати
button-back = Назад
button-skip = Пропустити
button-stop = Зупинити
button-send = Надіслати
button-send-sign-up = Надіслати заявку
button-send-changes = Надіслати зміни
# $question: the question whose answer is to be corrected; long ones are cut.
button-correct = Виправити: { $question }
button-name = Вписати моє ім’я
button-go-on = Продовжити
# $title: title of a meeting.
button-go-on-with = Продовжити: { $title }
button-start-again = Почати спочатку
button-throw-away = Видалити й почати спочатку

## A sign-up

button-link = Показати посилання
button-calendar = Додати в календар
button-change = Змінити відповіді
button-withdraw = Не зможу прийти
button-withdraw-yes = Так, відкликати заявку
button-withdraw-no = Ні, я буду
button-coming = Так, буду
button-not-coming = Не зможу прийти
button-support = Мовна підтримка
button-feedback = Написати організаторам

## Data

button-export = Надіслати мені мої дані
button-erase = Видалити все
button-erase-yes = Так, видалити все
button-erase-no = Ні, залишити
# Passes words that the bot did not understand on to the organisers.
button-pass-on = Передати організаторам

## One person with several chats

button-link-account = Приєднати інший чат
button-accounts = Мої чати
# $account: name of a platform, perhaps with what it calls the person.
button-take-out = Від’єднати: { $account }
button-take-out-yes = Так, від’єднати
button-take-out-no = Ні, залишити
# Reminders go to the chat that was used last.
button-reminders-anywhere = Туди, де була остання розмова
# Below call. It opens the private chat.
button-show-me = Показати

## For organisers

button-accept = Надати місце
button-waitlist = До списку очікування
button-decline = Відмовити
button-reply = Відповісти
button-arranged = Забезпечимо
button-cannot-arrange = Не зможемо
button-no-note = Надіслати без коментаря
button-desk = Кабінет
# $n: people who wait for a decision. $title: title of a meeting.
button-applicants = Чекають на рішення ({ $n }): { $title }
