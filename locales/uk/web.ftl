### The public pages and the chat window in the browser. What the bot itself says is in other files.
### Keep it short, simple and kind: many readers read in their second language, on a phone.
### A number's form is chosen by { PLURAL($n) -> … }, never by { $n -> … }.

## Every page

# The first link of a page, seen only by people who move by keyboard.
web-skip = Перейти до вмісту
# At the top, for screen readers: what the list of languages is for.
web-language = Мова
# At the top of every page but the first: leads to the list of meetings.
web-all-meetings = Усі зустрічі
# At the bottom of every page.
web-footer = Без акаунта, без реклами, без стеження. Те, що ви пишете, бачать лише організатори.
# At the bottom of every page: a link to the chat, where one can see and erase one's data.
web-footer-privacy = Ваші дані: переглянути або видалити в чаті

## List of meetings

# Title of the first page, also in the browser's tab.
web-home-title = Зустрічі
# Under that title.
web-home-lead = Виберіть зустріч. Записатися можна в чаті, своєю мовою.
# Instead of the list when there is nothing to sign up for.
web-home-none = Зараз відкритих зустрічей немає. Зазирніть незабаром або напишіть нам у чаті.
# A big button on the phone: opens the chat. "My sign-ups" are found there.
web-home-chat = Чат: мої заявки, запитання, допомога
# Below the list: a calendar that a phone or computer can follow.
web-home-calendar = Календар усіх відкритих зустрічей (.ics)
# On a card, in place of the date.
web-no-date = Дату повідомимо згодом
# On a card, in place of the address.
web-online = Онлайн
# On a card: online and in a room. $place: name or address of the room.
web-hybrid = { $place } та онлайн
# On a card, where the address of a meeting in a room is not known yet.
web-place-later = Адресу повідомимо згодом
# On a card: which language the title is in, when there is none in the reader's. $language: its name.
web-in-language = мова: { $language }

## Where a meeting stands; on its card in the list

web-status-open = Запис відкрито
# $n: free seats, at least 1.
web-status-seats = { PLURAL($n) ->
    [one] { $n } вільне місце
    [few] { $n } вільні місця
   *[many] { $n } вільних місць
}
# Full, but one can still put one's name down.
web-status-full = Місць немає: список очікування
# It is announced, perhaps without a date; sign-up is not open yet.
web-status-announced = Запис відкриється згодом
web-status-closed = Запис закрито
web-status-started = Уже триває
web-status-over = Завершено
web-status-cancelled = Скасовано

## A meeting's page

# For screen readers: the part with the facts about the meeting.
web-meeting-about = Про зустріч
# A big button on the phone: opens the chat.
web-meeting-chat = Записатися або запитати: відкрити чат
# A link to a file that puts the meeting into one's own calendar.
web-meeting-calendar = Додати в календар (.ics)
# A link on the page of somebody's own language choice: which languages the text is in is said elsewhere.
web-meeting-privacy-note = Посилання на онлайн-зустріч отримують лише ті, кому надано місце.

## The chat window

# Title of the chat window and of the page with nothing but the chat.
web-chat-title = Чат
# For screen readers: the list of messages.
web-chat-log = Розмова
# The label of the text box.
web-chat-box = Ваше повідомлення
# Below the text box, small.
web-chat-hint = Enter надсилає. Shift і Enter разом – новий рядок.
web-chat-send = Надіслати
# A button that opens the choice of a file.
web-chat-attach = Додати файл
# A link on the phone: leaves the chat, back to the facts about the meeting.
web-chat-close = Закрити чат
# Before the messages, for screen readers: who said it.
web-chat-you = Ви:
web-chat-bot = Бот:
# For screen readers: the row of buttons below a message.
web-chat-choices = Варіанти відповіді
# While an answer is being prepared.
web-chat-writing = Пишу відповідь…
# While there is no connection.
web-chat-connecting = З’єднуюся…
# Below one's own message that did not arrive.
web-chat-not-sent = Не надіслано. Ваші слова збережено тут.
web-chat-send-again = Надіслати ще раз
# A button that appears when there is something new further down.
web-chat-newer = Нижче є нові повідомлення
# First words in the chat beside a meeting's page; buttons follow.
web-chat-hello = Добрий день! Тут можна записатися, щось запитати або попросити про мовну підтримку. Натисніть кнопку або просто напишіть.
# Instead of the chat when the browser does not keep the chat's cookie, as on some pages of others.
web-chat-blocked = Ваш браузер не дозволяє чат на цій сторінці. Відкрийте його в окремій вкладці:
web-chat-open-tab = Відкрити чат
# Instead of the chat when JavaScript is off.
web-chat-no-script = Для чату потрібен JavaScript. Без нього тут можна прочитати все про зустріч, а організаторам – написати або зателефонувати.
# Label of the round button on somebody else's page. Also the title of the frame.
web-embed-open = Чат: записатися або запитати
web-embed-close = Закрити чат

## Errors. Each says what happened and what to do.

# Title of every page of this kind.
web-error-title = Щось не вийшло
# A page that is not there.
web-error-missing-title = Тут нічого немає
web-error-missing = Такої сторінки немає. Можливо, адреса неповна або цю зустріч уже не показують.
# A link to a meeting that is not good any more.
web-error-join-title = Це посилання не відкривається
# The person withdrew, or was not accepted, or is on the waiting list.
web-error-join-not-admitted = Це посилання працює лише для тих, кому надано місце. Зі списку очікування або після відкликання заявки воно не відкриється. Напишіть боту /my і перевірте свої заявки.
web-error-join-unknown = Ми не знаємо цього посилання. Можливо, скопійовано лише його частину. Напишіть боту /my, і він надішле посилання ще раз.
# The database does not answer. In the chat and on pages.
web-error-busy-title = Хвилинку
web-error-busy = Зараз із нами немає зв’язку. Нічого не пропало. Спробуйте, будь ласка, трохи згодом.
# Far too long a message, in the chat.
web-error-too-long = Це забагато для одного повідомлення. Поділіть його, будь ласка, на кілька коротших.
# The browser sent something that is not understood.
web-error-bad = У тому, що надіслав ваш браузер, чогось бракує. Оновіть, будь ласка, сторінку та спробуйте ще раз.
# The chat's cookie is missing.
web-error-no-cookie = Оновіть, будь ласка, сторінку: ваш браузер не зберіг чат.
# Link on error pages.
web-error-home = До списку зустрічей

## Demo: the clock that can be pushed forward

# Mark of the bar at the top of every page of the demo.
web-demo-mark = Демо
# $now: date with weekday, and time.
web-demo-now = Зараз: { $now }
web-demo-hour = + 1 година
web-demo-day = + 1 день
web-demo-week = + 1 тиждень
# For screen readers: what the three buttons are for.
web-demo-push = Перевести годинник демо вперед
