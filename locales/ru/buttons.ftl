### What stands on buttons. Short: phones are narrow.

## Going about

button-meetings = Встречи
button-more = Ещё встречи
button-details = О встрече
# In an easy-to-read language: the rest of what is known about the meeting.
button-tell-more = Рассказать больше
# Below a meeting whose texts are a translation.
button-original = Показать оригинал
button-my = Мои встречи
button-my-sign-up = Моя заявка
button-help = Помощь
button-language = Язык
button-privacy = Мои данные
button-ask = Спросить организаторов
button-ask-again = Спросить ещё раз
button-reminders = Напоминания
# Below come-in. It opens the private chat.
button-come-in = Написать боту

## Signing up

button-sign-up = Записаться
button-sign-up-again = Записаться снова
# On the card of a full meeting, where many read along.
button-waiting-list = В список ожидания
# For a meeting whose sign-up is not open yet.
button-follow = Сообщить о начале записи
button-read = Прочитано, дальше
button-not-now = Не сейчас
button-yes = Да
button-no = Нет
button-agree = Соглашаюсь
button-disagree = Не соглашаюсь
button-done = Готово
# Opens a small window in which the answer is written.
button-write = Написать
button-back = Назад
button-skip = Пропустить
button-stop = Остановиться
button-send = Отправить
button-send-sign-up = Отправить заявку
button-send-changes = Отправить изменения
# $question: the question whose answer is to be corrected; long ones are cut.
button-correct = Исправить: { $question }
button-name = Написать имя
button-go-on = Дальше
# $title: title of a meeting.
button-go-on-with = Продолжить: { $title }
button-start-again = Начать сначала
button-throw-away = Стереть и начать заново

## A sign-up

button-link = Получить ссылку
button-calendar = Добавить в календарь
button-change = Изменить ответы
button-withdraw = Не смогу прийти
button-withdraw-yes = Да, отменить запись
button-withdraw-no = Нет, я приду
button-coming = Да, приду
button-not-coming = Нет, не смогу
button-support = Помощь с языком
button-feedback = Написать организаторам

## Data

button-export = Прислать мне мои данные
button-erase = Удалить всё
button-erase-yes = Да, удалить всё
button-erase-no = Нет, оставить
# Passes words that the bot did not understand on to the organisers.
button-pass-on = Передать организаторам

## One person with several chats

button-link-account = Соединить с другим чатом
button-accounts = Мои чаты
# $account: name of a platform, perhaps with what it calls the person.
button-take-out = Отсоединить: { $account }
button-take-out-yes = Да, отсоединить
button-take-out-no = Нет, оставить
# Reminders go to the chat that was used last.
button-reminders-anywhere = Туда, где был последний разговор
# Below call. It opens the private chat.
button-show-me = Показать

## For organisers

button-accept = Дать место
button-waitlist = В список ожидания
button-decline = Отказать
button-reply = Ответить
button-arranged = Да, сделаем
button-cannot-arrange = Нет, не сможем
button-no-note = Отправить без комментария
button-desk = Панель
# $n: people who wait for a decision. $title: title of a meeting.
button-applicants = Ждут решения ({ $n }): { $title }
