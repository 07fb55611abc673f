### The public pages and the chat window in the browser. What the bot itself says is in other files.
### Keep it short, simple and kind: many readers read in their second language, on a phone.

## Every page

# The first link of a page, seen only by people who move by keyboard.
web-skip = Перайсці да зместу
# At the top, for screen readers: what the list of languages is for.
web-language = Мова
# At the top of every page but the first: leads to the list of meetings.
web-all-meetings = Усе сустрэчы
# At the bottom of every page.
web-footer = Не патрэбны акаўнт, няма рэкламы, ніхто за вамі не сочыць. Тое, што вы пішаце, бачаць толькі арганізатары.
# At the bottom of every page: a link to the chat, where one can see and erase one's data.
web-footer-privacy = Вашы даныя: паглядзець або выдаліць у чаце

## List of meetings

# Title of the first page, also in the browser's tab.
web-home-title = Сустрэчы
# Under that title.
web-home-lead = Выберыце сустрэчу. Запісацца можна ў чаце, на сваёй мове.
# Instead of the list when there is nothing to sign up for.
web-home-none = Цяпер адкрытых сустрэч няма. Зазірніце пазней або напішыце нам у чат.
# A button below the list: opens the chat without a meeting. "My sign-ups" are found there.
web-home-chat = Адкрыць чат: мае сустрэчы, пытанні, дапамога
# Below the list: a calendar that a phone or computer can follow.
web-home-calendar = Каляндар усіх адкрытых сустрэч (.ics)
# On a card, in place of the date.
web-no-date = Дату паведамім пазней
# On a card, in place of the address.
web-online = Анлайн
# On a card: online and in a room. $place: name or address of the room.
web-hybrid = { $place } і анлайн
# On a card, where the address of a meeting in a room is not known yet.
web-place-later = Месца паведамім пазней
# On a card: which language the title is in, when there is none in the reader's. $language: its name.
web-in-language = мова: { $language }

## Where a meeting stands; on its card in the list

web-status-open = Запіс адкрыты
# $n: free seats, at least 1.
web-status-seats = { PLURAL($n) ->
    [one] Засталося { $n } месца
    [few] Засталося { $n } месцы
   *[many] Засталося { $n } месцаў
}
# Full, but one can still put one's name down.
web-status-full = Месцаў няма, ёсць спіс чакання
# Only the date is known so far; sign-up is not open.
web-status-announced = Запіс яшчэ не адкрыты
web-status-closed = Запіс закрыты
web-status-started = Ужо пачалася
web-status-over = Ужо прайшла
web-status-cancelled = Адменена

## A meeting's page

# For screen readers: the part with the facts about the meeting.
web-meeting-about = Пра сустрэчу
# A big button on the phone: opens the chat.
web-meeting-chat = Запісацца або спытаць: адкрыць чат
# A link to a file that puts the meeting into one's own calendar.
web-meeting-calendar = Дадаць у каляндар (.ics)
# A link on the page of somebody's own language choice: which languages the text is in is said elsewhere.
web-meeting-privacy-note = Спасылку на анлайн-сустрэчу атрымліваюць толькі тыя, у каго ёсць месца.

## The chat window

# Title of the chat window and of the page with nothing but the chat.
web-chat-title = Чат
# For screen readers: the list of messages.
web-chat-log = Размова
# The label of the text box.
web-chat-box = Ваша паведамленне
# Below the text box, small.
web-chat-hint = Enter – адправіць. Shift і Enter разам – новы радок.
web-chat-send = Адправіць
# A button that opens the choice of a file.
web-chat-attach = Дадаць файл
# A link on the phone: leaves the chat, back to the facts about the meeting.
web-chat-close = Закрыць чат
# Before the messages, for screen readers: who said it.
web-chat-you = Вы:
web-chat-bot = Бот:
# For screen readers: the row of buttons below a message.
web-chat-choices = Адказы на выбар
# While an answer is being prepared.
web-chat-writing = Бот піша…
# While there is no connection.
web-chat-connecting = Злучаемся…
# Below one's own message that did not arrive.
web-chat-not-sent = Не адпраўлена. Вашы словы захаваныя тут.
web-chat-send-again = Адправіць яшчэ раз
# A button that appears when there is something new further down.
web-chat-newer = Ніжэй новыя паведамленні
# First words in the chat beside a meeting's page; buttons follow.
web-chat-hello = Вітаем! Тут можна запісацца, спытаць або папрасіць дапамогі з мовай. Націсніце кнопку або проста напішыце.
# Instead of the chat when the browser does not keep the chat's cookie, as on some pages of others.
web-chat-blocked = Ваш браўзер не дазваляе чат на гэтай старонцы. Адкрыйце яго асобна:
web-chat-open-tab = Адкрыць чат
# Instead of the chat when JavaScript is off.
web-chat-no-script = Чату патрэбны JavaScript. Без яго тут можна прачытаць усё пра сустрэчу, а арганізатарам – напісаць або патэлефанаваць.
# Label of the round button on somebody else's page. Also the title of the frame.
web-embed-open = Чат: запісацца або спытаць
web-embed-close = Закрыць чат

## Errors. Each says what happened and what to do.

# Title of every page of this kind.
web-error-title = Не атрымалася
# A page that is not there.
web-error-missing-title = Тут нічога няма
web-error-missing = Такой старонкі няма. Магчыма, адрас няпоўны або сустрэчу ўжо не паказваюць.
# A link to a meeting that is not good any more.
web-error-join-title = Гэтая спасылка не адкрываецца
# The person withdrew, or was not accepted, or is on the waiting list.
web-error-join-not-admitted = Па гэтай спасылцы могуць увайсці толькі тыя, у каго ёсць месца. Калі вы адмянілі запіс або чакаеце ў спісе, спытайце бота, ці ёсць у вас месца: /my.
web-error-join-unknown = Мы не ведаем такой спасылкі. Магчыма, яна скапіявалася не ўся. Папрасіце яе ў бота яшчэ раз: /my.
# The database does not answer. In the chat and on pages.
web-error-busy-title = Хвілінку, калі ласка
web-error-busy = Цяпер мы ненадоўга недаступныя. Нічога не страчана. Калі ласка, паспрабуйце трохі пазней.
# Far too long a message, in the chat.
web-error-too-long = Для аднаго паведамлення гэта задоўга. Калі ласка, падзяліце яго на некалькі карацейшых.
# The browser sent something that is not understood.
web-error-bad = У тым, што даслаў браўзер, чагосьці не хапае. Калі ласка, абнавіце старонку і паспрабуйце яшчэ раз.
# The chat's cookie is missing.
web-error-no-cookie = Калі ласка, абнавіце старонку: браўзер не захаваў чат.
# Link on error pages.
web-error-home = Да спіса сустрэч

## Demo: the clock that can be pushed forward

# Mark of the bar at the top of every page of the demo.
web-demo-mark = Дэма
# $now: date with weekday, and time.
web-demo-now = Цяпер { $now }
web-demo-hour = + 1 гадзіна
web-demo-day = + 1 дзень
web-demo-week = + 1 тыдзень
# For screen readers: what the three buttons are for.
web-demo-push = Перавесці дэма-гадзіннік наперад
