### What stands on buttons. Short: phones are narrow.

## Going about

button-meetings = اللقاءات
button-more = لقاءات أخرى
button-details = عن اللقاء
# In an easy-to-read language: the rest of what is known about the meeting.
button-tell-more = معلومات أكثر
# Below a meeting whose texts are a translation.
button-original = عرض النص الأصلي
button-my = تسجيلاتي
button-my-sign-up = تسجيلي
button-help = مساعدة
button-language = اللغة
button-privacy = بياناتي
button-ask = سؤال لفريق التنظيم
button-ask-again = سؤال آخر
button-reminders = التذكيرات
# Below come-in. It opens the private chat.
button-come-in = فتح محادثة خاصة

## Signing up

button-sign-up = التسجيل
button-sign-up-again = التسجيل من جديد
# On the card of a full meeting, where many read along.
button-waiting-list = إلى قائمة الانتظار
# For a meeting whose sign-up is not open yet.
button-follow = إعلامي عند فتح التسجيل
button-read = قرأت هذا. متابعة
button-not-now = ليس الآن
button-yes = نعم
button-no = لا
button-agree = أوافق
button-disagree = لا أوافق
button-done = تم
# Opens a small window in which the answer is written.
button-write = كتابة
button-back = رجوع
button-skip = تخطٍّ
button-stop = إيقاف
button-send = إرسال
button-send-sign-up = إرسال طلب التسجيل
button-send-changes = إرسال التعديلات
# $question: the question whose answer is to be corrected; long ones are cut.
button-correct = تصحيح: { $question }
button-name = كتابة اسمي
button-go-on = متابعة
# $title: title of a meeting.
button-go-on-with = متابعة: { $title }
button-start-again = البدء من جديد
button-throw-away = مسح والبدء من جديد

## A sign-up

button-link = الحصول على الرابط
button-calendar = إضافة إلى التقويم
button-change = تعديل إجاباتي
button-withdraw = لا أستطيع الحضور
button-withdraw-yes = نعم، إلغاء تسجيلي
button-withdraw-no = لا، سأحضر
button-coming = نعم، سأحضر
button-not-coming = لا أستطيع الحضور
button-support = الدعم اللغوي
button-feedback = الكتابة لفريق التنظيم

## Data

button-export = إرسال بياناتي إليّ
button-erase = مسح كل شيء
button-erase-yes = نعم، مسح كل شيء
button-erase-no = لا، إبقاء كل شيء
# Passes words that the bot did not understand on to the organisers.
button-pass-on = نقل الرسالة إلى فريق التنظيم

## One person with several chats

button-link-account = ربط محادثة أخرى
button-accounts = محادثاتي
# $account: name of a platform, perhaps with what it calls the person.
button-take-out = فصل: { $account }
button-take-out-yes = نعم، فصل
button-take-out-no = لا، إبقاء
# Reminders go to the chat that was used last.
button-reminders-anywhere = حيث كتبت آخر مرة
# Below call. It opens the private chat.
button-show-me = عرض

## For organisers

button-accept = قبول
button-waitlist = قائمة الانتظار
button-decline = رفض
button-reply = إجابة
button-arranged = سنوفّر ذلك
button-cannot-arrange = لا يمكننا توفير ذلك
button-no-note = إرسال بلا رسالة
button-desk = لوحة التنظيم
# $n: people who wait for a decision. $title: title of a meeting.
button-applicants = بانتظار القرار ({ $n }): { $title }
