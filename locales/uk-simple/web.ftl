### The public pages and the chat window in the browser. What the bot itself says is in other files.
### Keep it short, simple and kind: many readers read in their second language, on a phone.
### A number's form is chosen by { PLURAL($n) -> … }, never by { $n -> … }.

## Every page

# The first link of a page, seen only by people who move by keyboard.
web-skip = Перейти до тексту сторінки
# At the bottom of every page.
web-footer = Вам не потрібні акаунт і пароль. Реклами тут немає. Ніхто за вами тут не стежить. Те, що ви пишете, бачать тільки організатори зустрічей.
# At the bottom of every page: a link to the chat, where one can see and erase one's data.
web-footer-privacy = Ваші дані: побачити або видалити в чаті

## List of meetings

# Under that title.
web-home-lead = Виберіть зустріч. Записатися можна в чаті. Чат – це розмова на цій сторінці. Ви можете писати своєю мовою.
# Instead of the list when there is nothing to sign up for.
web-home-none = Зараз зустрічей немає. Подивіться тут знову через кілька днів. Ви також можете написати нам у чаті.
# A big button on the phone: opens the chat. "My sign-ups" are found there.
web-home-chat = Відкрити чат
# Below the list: a calendar that a phone or computer can follow.
web-home-calendar = Календар усіх зустрічей
# On a card, in place of the date.
web-no-date = Ще не знаємо коли
# On a card, in place of the address.
web-online = В інтернеті
# On a card: online and in a room. $place: name or address of the room.
web-hybrid = { $place } і в інтернеті
# On a card, where the address of a meeting in a room is not known yet.
web-place-later = Ще не знаємо де

## Where a meeting stands; on its card in the list

web-status-open = Можна записатися
# Full, but one can still put one's name down.
web-status-full = Вільних місць немає. Можна чекати в черзі
# It is announced, perhaps without a date; sign-up is not open yet.
web-status-announced = Записатися ще не можна
web-status-closed = Записатися вже не можна
web-status-started = Зустріч уже йде
web-status-over = Ця зустріч уже була
web-status-cancelled = Цієї зустрічі не буде

## A meeting's page

# A big button on the phone: opens the chat.
web-meeting-chat = Записатися або запитати
# A link to a file that puts the meeting into one's own calendar.
web-meeting-calendar = Додати в календар
# A link on the page of somebody's own language choice: which languages the text is in is said elsewhere.
web-meeting-privacy-note = Посилання – це адреса зустрічі в інтернеті. Його отримують тільки люди, які мають місце.

## The chat window

# Below the text box, small.
web-chat-hint = Щоб надіслати, натисніть Enter. Щоб почати новий рядок, натисніть разом Shift і Enter.
# For screen readers: the row of buttons below a message.
web-chat-choices = Кнопки з відповідями
# Below one's own message that did not arrive.
web-chat-not-sent = Це повідомлення ще не надіслано. Ваші слова залишилися тут.
# First words in the chat beside a meeting's page; buttons follow.
web-chat-hello =
    Добрий день!
    Тут можна записатися.
    Можна про щось запитати.
    Можна попросити про мовну допомогу.
    Мовна допомога – це, наприклад, переклад.
    Натисніть кнопку або напишіть.
# Instead of the chat when the browser does not keep the chat's cookie, as on some pages of others.
web-chat-blocked = На цій сторінці чат не працює. Його не дозволяє ваш браузер. Браузер – це програма для інтернету. Відкрийте чат на новій сторінці:
# Instead of the chat when JavaScript is off.
web-chat-no-script = Чат тут не працює. Йому потрібен JavaScript. Це частина браузера. Браузер – це програма для інтернету. Тут можна прочитати все про зустріч. Організаторам можна написати або зателефонувати.
# Label of the round button on somebody else's page. Also the title of the frame.
web-embed-open = Записатися або запитати

## Errors. Each says what happened and what to do.

# A page that is not there.
web-error-missing-title = Такої сторінки немає
web-error-missing = Може, адреса сторінки неповна. Може, цієї зустрічі ми вже не показуємо. Подивіться список зустрічей.
# The person withdrew, or was not accepted, or is on the waiting list.
web-error-join-not-admitted = Це посилання тільки для людей, які мають місце. Воно не працює, якщо ви чекаєте в черзі. Воно не працює, якщо ви скасували заявку. Перевірте свої заявки. Напишіть у чаті: /my
web-error-join-unknown = Ми не знаємо цього посилання. Може, бракує частини посилання. Хочете отримати посилання ще раз? Напишіть у чаті: /my
# The database does not answer. In the chat and on pages.
web-error-busy-title = Зачекайте хвилинку
web-error-busy = Зараз із нами немає зв’язку. Нічого не пропало. Спробуйте знову трохи пізніше.
# Far too long a message, in the chat.
web-error-too-long = Це повідомлення задовге. Поділіть його на кілька коротших.
# The browser sent something that is not understood.
web-error-bad = Щось не вийшло у вашому браузері. Оновіть сторінку. Потім спробуйте ще раз.
# The chat's cookie is missing.
web-error-no-cookie = Ваш браузер не запам’ятав чат. Оновіть сторінку.
# Link on error pages.
web-error-home = Подивитися список зустрічей
