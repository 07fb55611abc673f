### The public pages and the chat window in the browser. What the bot itself says is in other files.
### Keep it short, simple and kind: many readers read in their second language, on a phone.
### A number's form is chosen by { PLURAL($n) -> … }, never by { $n -> … }.

## Every page

# The first link of a page, seen only by people who move by keyboard.
web-skip = الانتقال إلى المحتوى
# At the top, for screen readers: what the list of languages is for.
web-language = اللغة
# At the top of every page but the first: leads to the list of meetings.
web-all-meetings = كل اللقاءات
# At the bottom of every page.
web-footer = بلا حساب، بلا إعلانات، بلا تتبّع. ما تكتبونه يصل إلى فريق التنظيم فقط.
# At the bottom of every page: a link to the chat, where one can see and erase one's data.
web-footer-privacy = بياناتكم: رؤيتها أو مسحها في المحادثة

## List of meetings

# Title of the first page, also in the browser's tab.
web-home-title = اللقاءات
# Under that title.
web-home-lead = اختاروا لقاءً. التسجيل يتم في محادثة، بلغتكم.
# Instead of the list when there is nothing to sign up for.
web-home-none = لا توجد لقاءات مفتوحة الآن. يُرجى العودة قريبًا، أو الكتابة لنا في المحادثة.
# A big button on the phone: opens the chat. "My sign-ups" are found there.
web-home-chat = المحادثة: تسجيلاتي، أسئلة، مساعدة
# Below the list: a calendar that a phone or computer can follow.
web-home-calendar = تقويم بكل اللقاءات المفتوحة ({ "\u200E" }.ics)
# On a card, in place of the date.
web-no-date = سيُعلن عن الموعد
# On a card, in place of the address.
web-online = عبر الإنترنت
# On a card: online and in a room. $place: name or address of the room.
web-hybrid = { $place } وعبر الإنترنت
# On a card, where the address of a meeting in a room is not known yet.
web-place-later = سيُعلن عن المكان
# On a card: which language the title is in, when there is none in the reader's. $language: its name.
web-in-language = اللغة: { $language }

## Where a meeting stands; on its card in the list

web-status-open = التسجيل مفتوح
# $n: free seats, at least 1.
web-status-seats = { PLURAL($n) ->
    [zero] لا مقاعد خالية
    [one] بقي مقعد واحد
    [two] بقي مقعدان
    [few] بقيت { $n } مقاعد
    [many] بقي { $n } مقعدًا
   *[other] بقي { $n } مقعد
}
# Full, but one can still put one's name down.
web-status-full = لا مقاعد خالية: قائمة الانتظار
# It is announced, perhaps without a date; sign-up is not open yet.
web-status-announced = سيُفتح التسجيل لاحقًا
web-status-closed = التسجيل مغلق
web-status-started = بدأ اللقاء
web-status-over = انتهى
web-status-cancelled = ملغى

## A meeting's page

# For screen readers: the part with the facts about the meeting.
web-meeting-about = عن اللقاء
# A big button on the phone: opens the chat.
web-meeting-chat = التسجيل أو سؤال: فتح المحادثة
# A link to a file that puts the meeting into one's own calendar.
web-meeting-calendar = إضافة إلى تقويمي ({ "\u200E" }.ics)
# A link on the page of somebody's own language choice: which languages the text is in is said elsewhere.
web-meeting-privacy-note = رابط اللقاء عبر الإنترنت يُرسل فقط إلى من قُبل تسجيلهم.

## The chat window

# Title of the chat window and of the page with nothing but the chat.
web-chat-title = محادثة
# For screen readers: the list of messages.
web-chat-log = المحادثة
# The label of the text box.
web-chat-box = رسالتكم
# Below the text box, small.
web-chat-hint = الضغط على Enter يرسل. الضغط على Shift مع Enter يبدأ سطرًا جديدًا.
web-chat-send = إرسال
# A button that opens the choice of a file.
web-chat-attach = إرفاق ملف
# A link on the phone: leaves the chat, back to the facts about the meeting.
web-chat-close = إغلاق المحادثة
# Before the messages, for screen readers: who said it.
web-chat-you = أنتم:
web-chat-bot = البوت:
# For screen readers: the row of buttons below a message.
web-chat-choices = أجوبة للاختيار
# While an answer is being prepared.
web-chat-writing = تجري كتابة الجواب…
# While there is no connection.
web-chat-connecting = يجري الاتصال…
# Below one's own message that did not arrive.
web-chat-not-sent = لم تُرسل. كلماتكم محفوظة هنا.
web-chat-send-again = إرسال من جديد
# A button that appears when there is something new further down.
web-chat-newer = رسائل جديدة في الأسفل
# First words in the chat beside a meeting's page; buttons follow.
web-chat-hello = مرحبًا! هنا يمكنكم التسجيل أو طرح سؤال أو طلب الدعم اللغوي. اضغطوا على زر أو اكتبوا ببساطة.
# Instead of the chat when the browser does not keep the chat's cookie, as on some pages of others.
web-chat-blocked = متصفحكم لا يسمح بالمحادثة في هذه الصفحة. افتحوها في علامة تبويب خاصة بها:
web-chat-open-tab = فتح المحادثة
# Instead of the chat when JavaScript is off.
web-chat-no-script = المحادثة تحتاج إلى JavaScript. بدونها يمكنكم قراءة كل شيء عن اللقاءات هنا، والكتابة أو الاتصال بفريق التنظيم.
# Label of the round button on somebody else's page. Also the title of the frame.
web-embed-open = محادثة: تسجيل أو سؤال
web-embed-close = إغلاق المحادثة

## Errors. Each says what happened and what to do.

# Title of every page of this kind.
web-error-title = لم ينجح ذلك
# A page that is not there.
web-error-missing-title = لا شيء هنا
web-error-missing = لا توجد صفحة كهذه. ربما العنوان غير كامل، أو لم يعد اللقاء معروضًا.
# A link to a meeting that is not good any more.
web-error-join-title = لا يمكن فتح هذا الرابط
# The person withdrew, or was not accepted, or is on the waiting list.
web-error-join-not-admitted = هذا الرابط يفتح اللقاء فقط لمن لهم مقعد. إذا ألغيتم التسجيل أو كنتم في قائمة الانتظار، فاكتبوا { "\u200E" }/my إلى البوت: سيعرض تسجيلاتكم.
web-error-join-unknown = لا نعرف هذا الرابط. ربما لم يُنسخ كاملًا. يمكنكم طلبه من البوت مرة أخرى بكتابة { "\u200E" }/my.
# The database does not answer. In the chat and on pages.
web-error-busy-title = لحظة من فضلكم
web-error-busy = لا يمكن الوصول إلينا للحظة. لم يضِع شيء. يُرجى المحاولة بعد قليل.
# Far too long a message, in the chat.
web-error-too-long = هذا أطول من أن يكون رسالة واحدة. يُرجى كتابته في بضع رسائل أقصر.
# The browser sent something that is not understood.
web-error-bad = ينقص شيء مما أرسله متصفحكم. يُرجى تحميل الصفحة من جديد والمحاولة مرة أخرى.
# The chat's cookie is missing.
web-error-no-cookie = يُرجى تحميل الصفحة من جديد: متصفحكم لم يحفظ المحادثة.
# Link on error pages.
web-error-home = إلى قائمة اللقاءات

## Demo: the clock that can be pushed forward

# Mark of the bar at the top of every page of the demo.
web-demo-mark = عرض تجريبي
# $now: date with weekday, and time.
web-demo-now = الوقت الآن: { $now }
web-demo-hour = + ساعة
web-demo-day = + يوم
web-demo-week = + أسبوع
# For screen readers: what the three buttons are for.
web-demo-push = تقديم ساعة العرض التجريبي
