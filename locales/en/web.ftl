### The public pages and the chat window in the browser. What the bot itself says is in other files.
### Keep it short, simple and kind: many readers read in their second language, on a phone.
### A number's form is chosen by { PLURAL($n) -> … }, never by { $n -> … }.

## Every page

# The first link of a page, seen only by people who move by keyboard.
web-skip = Skip to the content
# At the top, for screen readers: what the list of languages is for.
web-language = Language
# At the top of every page but the first: leads to the list of meetings.
web-all-meetings = All meetings
# At the bottom of every page.
web-footer = No account, no advertising, no tracking. What you write goes to the organisers only.
# At the bottom of every page: a link to the chat, where one can see and erase one's data.
web-footer-privacy = Your data: see it or erase it in the chat

## List of meetings

# Title of the first page, also in the browser's tab.
web-home-title = Meetings
# Under that title.
web-home-lead = Choose a meeting. You sign up by chatting, in your own language.
# Instead of the list when there is nothing to sign up for.
web-home-none = There are no open meetings now. Check again soon, or write to us in the chat.
# A big button on the phone: opens the chat. "My sign-ups" are found there.
web-home-chat = Chat: my sign-ups, questions, help
# Below the list: a calendar that a phone or computer can follow.
web-home-calendar = Calendar with all open meetings (.ics)
# On a card, in place of the date.
web-no-date = The date will be announced
# On a card, in place of the address.
web-online = Online
# On a card: online and in a room. $place: name or address of the room.
web-hybrid = { $place } and online
# On a card, where the address of a meeting in a room is not known yet.
web-place-later = The address will be announced
# On a card: which language the title is in, when there is none in the reader's. $language: its name.
web-in-language = in { $language }

## Where a meeting stands; on its card in the list

web-status-open = Sign-up is open
# $n: free seats, at least 1.
web-status-seats = { PLURAL($n) ->
    [one] { $n } free place
   *[other] { $n } free places
}
# Full, but one can still put one's name down.
web-status-full = Full: waiting list
# It is announced, perhaps without a date; sign-up is not open yet.
web-status-announced = Sign-up opens later
web-status-closed = Sign-up is closed
web-status-started = Already started
web-status-over = Over
web-status-cancelled = Cancelled

## A meeting's page

# For screen readers: the part with the facts about the meeting.
web-meeting-about = About the meeting
# A big button on the phone: opens the chat.
web-meeting-chat = Sign up or ask: open the chat
# A link to a file that puts the meeting into one's own calendar.
web-meeting-calendar = Add to my calendar (.ics)
# A link on the page of somebody's own language choice: which languages the text is in is said elsewhere.
web-meeting-privacy-note = Only people who have a place get the link to an online meeting.

## The chat window

# Title of the chat window and of the page with nothing but the chat.
web-chat-title = Chat
# For screen readers: the list of messages.
web-chat-log = Conversation
# The label of the text box.
web-chat-box = Your message
# Below the text box, small.
web-chat-hint = Enter sends. Shift and Enter together make a new line.
web-chat-send = Send
# A button that opens the choice of a file.
web-chat-attach = Attach a file
# A link on the phone: leaves the chat, back to the facts about the meeting.
web-chat-close = Close the chat
# Before the messages, for screen readers: who said it.
web-chat-you = You:
web-chat-bot = Bot:
# For screen readers: the row of buttons below a message.
web-chat-choices = Answers to choose from
# While an answer is being prepared.
web-chat-writing = Writing an answer…
# While there is no connection.
web-chat-connecting = Connecting…
# Below one's own message that did not arrive.
web-chat-not-sent = Not sent. Your words are kept here.
web-chat-send-again = Send again
# A button that appears when there is something new further down.
web-chat-newer = New messages below
# First words in the chat beside a meeting's page; buttons follow.
web-chat-hello = Hello! Here you can sign up, ask a question or ask for language support. Press a button or just write.
# Instead of the chat when the browser does not keep the chat's cookie, as on some pages of others.
web-chat-blocked = Your browser does not allow the chat on this page. Open it in its own tab:
web-chat-open-tab = Open the chat
# Instead of the chat when JavaScript is off.
web-chat-no-script = The chat needs JavaScript. Without it you can read everything about the meetings here, and call or write to the organisers.
# Label of the round button on somebody else's page. Also the title of the frame.
web-embed-open = Chat: sign up or ask
web-embed-close = Close the chat

## Errors. Each says what happened and what to do.

# Title of every page of this kind.
web-error-title = That did not work
# A page that is not there.
web-error-missing-title = Nothing here
web-error-missing = There is no such page. Perhaps the address is not complete, or the meeting is no longer shown.
# A link to a meeting that is not good any more.
web-error-join-title = This link does not work
# The person withdrew, or was not accepted, or is on the waiting list.
web-error-join-not-admitted = This link works only for people who have a place. It does not work if you are on the waiting list or cancelled your sign-up. Write /my to the bot: it shows your sign-ups.
web-error-join-unknown = We do not know this link. Perhaps it was copied only in part. Ask the bot for it again with /my.
# The database does not answer. In the chat and on pages.
web-error-busy-title = One moment, please
web-error-busy = There is no connection to us at the moment. Nothing was lost. Please try again soon.
# Far too long a message, in the chat.
web-error-too-long = That is too long for one message. Please write it in a few shorter ones.
# The browser sent something that is not understood.
web-error-bad = Something was missing in what your browser sent. Please reload the page and try again.
# The chat's cookie is missing.
web-error-no-cookie = Please reload the page: your browser has not kept the chat.
# Link on error pages.
web-error-home = To the list of meetings

## Demo: the clock that can be pushed forward

# Mark of the bar at the top of every page of the demo.
web-demo-mark = Demo
# $now: date with weekday, and time.
web-demo-now = It is now { $now }
web-demo-hour = + 1 hour
web-demo-day = + 1 day
web-demo-week = + 1 week
# For screen readers: what the three buttons are for.
web-demo-push = Move the demo clock forward
