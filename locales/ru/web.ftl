### The public pages and the chat window in the browser. What the bot itself says is in other files.
### Keep it short, simple and kind: many readers read in their second language, on a phone.

## Every page

# The first link of a page, seen only by people who move by keyboard.
web-skip = Перейти к содержанию
# At the top, for screen readers: what the list of languages is for.
web-language = Язык
# At the top of every page but the first: leads to the list of meetings.
web-all-meetings = Все встречи
# At the bottom of every page.
web-footer = Не нужен аккаунт, нет рекламы, никто за вами не следит. То, что вы пишете, видят только организаторы.
# At the bottom of every page: a link to the chat, where one can see and erase one's data.
web-footer-privacy = Ваши данные: посмотреть или удалить в чате

## List of meetings

# Title of the first page, also in the browser's tab.
web-home-title = Встречи
# Under that title.
web-home-lead = Выберите встречу. Записаться можно в чате, на своём языке.
# Instead of the list when there is nothing to sign up for.
web-home-none = Сейчас открытых встреч нет. Загляните позже или напишите нам в чат.
# A button below the list: opens the chat without a meeting. "My sign-ups" are found there.
web-home-chat = Открыть чат: мои встречи, вопросы, помощь
# Below the list: a calendar that a phone or computer can follow.
web-home-calendar = Календарь всех открытых встреч (.ics)
# On a card, in place of the date.
web-no-date = Дату сообщим позже
# On a card, in place of the address.
web-online = Онлайн
# On a card: online and in a room. $place: name or address of the room.
web-hybrid = { $place } и онлайн
# On a card, where the address of a meeting in a room is not known yet.
web-place-later = Место сообщим позже
# On a card: which language the title is in, when there is none in the reader's. $language: its name.
web-in-language = язык: { $language }

## Where a meeting stands; on its card in the list

web-status-open = Запись открыта
# $n: free seats, at least 1.
web-status-seats = { PLURAL($n) ->
    [one] Осталось { $n } место
    [few] Осталось { $n } места
   *[many] Осталось { $n } мест
}
# Full, but one can still put one's name down.
web-status-full = Мест нет, есть список ожидания
# Only the date is known so far; sign-up is not open.
web-status-announced = Запись ещё не открыта
web-status-closed = Запись закрыта
web-status-started = Уже началась
web-status-over = Уже прошла
web-status-cancelled = Отменена

## A meeting's page

# For screen readers: the part with the facts about the meeting.
web-meeting-about = О встрече
# A big button on the phone: opens the chat.
web-meeting-chat = Записаться или спросить: открыть чат
# A link to a file that puts the meeting into one's own calendar.
web-meeting-calendar = Добавить в календарь (.ics)
# A link on the page of somebody's own language choice: which languages the text is in is said elsewhere.
web-meeting-privacy-note = Ссылку на онлайн-встречу получают только те, у кого есть место.

## The chat window

# Title of the chat window and of the page with nothing but the chat.
web-chat-title = Чат
# For screen readers: the list of messages.
web-chat-log = Разговор
# The label of the text box.
web-chat-box = Ваше сообщение
# Below the text box, small.
web-chat-hint = Enter – отправить. Shift и Enter вместе – новая строка.
web-chat-send = Отправить
# A button that opens the choice of a file.
web-chat-attach = Добавить файл
# A link on the phone: leaves the chat, back to the facts about the meeting.
web-chat-close = Закрыть чат
# Before the messages, for screen readers: who said it.
web-chat-you = Вы:
web-chat-bot = Бот:
# For screen readers: the row of buttons below a message.
web-chat-choices = Ответы на выбор
# While an answer is being prepared.
web-chat-writing = Бот пишет…
# While there is no connection.
web-chat-connecting = Соединяемся…
# Below one's own message that did not arrive.
web-chat-not-sent = Не отправлено. Ваши слова сохранены здесь.
web-chat-send-again = Отправить ещё раз
# A button that appears when there is something new further down.
web-chat-newer = Ниже новые сообщения
# First words in the chat beside a meeting's page; buttons follow.
web-chat-hello = Здравствуйте! Здесь можно записаться, спросить или попросить помощи с языком. Нажмите кнопку или просто напишите.
# Instead of the chat when the browser does not keep the chat's cookie, as on some pages of others.
web-chat-blocked = Ваш браузер не разрешает чат на этой странице. Откройте его отдельно:
web-chat-open-tab = Открыть чат
# Instead of the chat when JavaScript is off.
web-chat-no-script = Чату нужен JavaScript. Без него здесь можно прочитать всё о встрече, а организаторам – написать или позвонить.
# Label of the round button on somebody else's page. Also the title of the frame.
web-embed-open = Чат: записаться или спросить
web-embed-close = Закрыть чат

## Errors. Each says what happened and what to do.

# Title of every page of this kind.
web-error-title = Не получилось
# A page that is not there.
web-error-missing-title = Здесь ничего нет
web-error-missing = Такой страницы нет. Возможно, адрес неполный или встречу уже не показывают.
# A link to a meeting that is not good any more.
web-error-join-title = Эта ссылка не открывается
# The person withdrew, or was not accepted, or is on the waiting list.
web-error-join-not-admitted = По этой ссылке могут войти только те, у кого есть место. Если вы отменили запись или ждёте в списке, спросите бота, есть ли у вас место: /my.
web-error-join-unknown = Мы не знаем такой ссылки. Возможно, она скопировалась не вся. Попросите её у бота ещё раз: /my.
# The database does not answer. In the chat and on pages.
web-error-busy-title = Минутку, пожалуйста
web-error-busy = Сейчас мы ненадолго недоступны. Ничего не потеряно. Пожалуйста, попробуйте чуть позже.
# Far too long a message, in the chat.
web-error-too-long = Для одного сообщения это слишком длинно. Пожалуйста, разделите его на несколько коротких.
# The browser sent something that is not understood.
web-error-bad = В том, что прислал браузер, чего-то не хватает. Пожалуйста, обновите страницу и попробуйте ещё раз.
# The chat's cookie is missing.
web-error-no-cookie = Пожалуйста, обновите страницу: браузер не сохранил чат.
# Link on error pages.
web-error-home = К списку встреч

## Demo: the clock that can be pushed forward

# Mark of the bar at the top of every page of the demo.
web-demo-mark = Демо
# $now: date with weekday, and time.
web-demo-now = Сейчас { $now }
web-demo-hour = + 1 час
web-demo-day = + 1 день
web-demo-week = + 1 неделя
# For screen readers: what the three buttons are for.
web-demo-push = Перевести демо-часы вперёд
