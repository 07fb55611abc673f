### Hello, menus, questions to the organisers, language, reminders, personal data, and when something is not understood.

welcome-title = مرحبًا!
welcome = هنا يمكنكم التسجيل في اللقاءات، والحصول على الرابط والتذكيرات، وطلب الدعم اللغوي. اضغطوا على زر أو اكتبوا ببساطة ما تريدون.
help = يمكنكم الكتابة بكلماتكم: «أريد التسجيل»، «أرسلوا لي الرابط»، «لا أستطيع الحضور»، «أحتاج إلى ترجمة». أو اضغطوا على زر. لإيقاف أي شيء اكتبوا { "\u200E" }/cancel.
small-talk-hello = مرحبًا! كيف يمكنني المساعدة؟
small-talk-thanks = على الرحب والسعة. هل من شيء آخر؟
# The answer to a command that somebody gave in a group, where many read along.
come-in = يُرجى الكتابة لي في محادثة خاصة: عندها لا يرى أحد غيركم ما يخصّكم.
# To somebody who is called by name where many read along, because they can't be written to. A button follows.
call = هناك رسالة لكم. لن يراها أحد غيركم.
# In the calendar of a group, where people can mark an event as interesting.
event-no-sign-up = إبداء الاهتمام هنا ليس تسجيلًا. للتسجيل اضغطوا على الزر تحت بطاقة هذا اللقاء، أو اكتبوا لي { "\u200E" }/meetings.

## Meetings

meetings-title = اللقاءات
meetings-choose = اختاروا لقاءً لمعرفة المزيد.
meetings-none = لا توجد لقاءات الآن. يُرجى العودة لاحقًا.
# $name: what was looked for.
no-such-meeting = لا يوجد لقاء اسمه { $name }. هذه هي اللقاءات المفتوحة:
which-sign-up = في أي لقاء تريدون التسجيل؟
which-mine = أي لقاء تقصدون؟
which-support = لأي لقاء تحتاجون إلى الدعم؟
which-ask = عن أي لقاء سؤالكم؟
which-details = عن أي لقاء تريدون معلومات؟

## Questions to the organisers

ask-prompt = ما سؤالكم؟ اكتبوه هنا، وسننقله إلى فريق التنظيم.
# Below the title of the meeting.
ask-prompt-meeting = ما سؤالكم عن هذا اللقاء؟ سننقله إلى فريق التنظيم.
# The label of a box in a small window; at most 45 characters.
blank-question = سؤالكم
ask-sent = نقلنا سؤالكم. سيصل الجواب إلى هنا.
# On a platform that does not reach people who have closed it.
ask-come-back = يُرجى العودة إلى هذه الصفحة لقراءة الجواب.
ask-answered = وصل جواب من فريق التنظيم
ask-you-asked = سؤالكم كان:
# Above words that an organiser wrote.
organisers-write = كتب فريق التنظيم:

## Not understood

not-understood = لم أفهم ذلك. هل أنقل رسالتكم إلى فريق التنظيم؟ أو اختاروا:
# In the middle of a form; what was asked follows again.
please-choose = لم أفهم ذلك. يُرجى الضغط على أحد الأزرار، أو كتابة «توقف».
did-you-mean = هل تقصدون شيئًا من هذا؟
stale-button = هذا الزر لم يعد يعمل. يُرجى الاختيار من جديد:
too-long = هذه الرسالة أطول مما أستطيع قراءته: 4000 حرف على الأكثر. لم يضِع شيء؛ يُرجى الكتابة باختصار.
file-not-asked = لا أستطيع أن أفعل شيئًا بهذا الملف الآن. ماذا تريدون؟

## Language

language-choose = بأي لغة نتكلم؟
language-unknown = لا أتكلم هذه اللغة بعد. أتكلم هذه اللغات:
# $language: the language's own name.
language-set = لغة حديثنا من الآن: { $language }
# The bot noticed the language of what was written.
language-noticed = سأجيب بلغتكم: { $language }
# Asked once, where the bot is not sure in which language somebody writes; one line in each likely language.
language-ask = هل نتكلم بالعربية؟

## Reminders

reminders-choose = كم تذكيرًا تريدون؟ أما التغييرات وإلغاء اللقاء فنكتب لكم عنها دائمًا.
reminders-set = تم الحفظ.
reminders-all = كل التذكيرات
reminders-few = الرابط وسؤال «هل ستحضرون؟» فقط
reminders-none = بلا تذكيرات

## Personal data

privacy-title = ماذا نعرف عنكم
privacy = نحفظ ما كتبتموه في طلبات التسجيل وطلبات الدعم اللغوي والأسئلة، ونحفظ هذه المحادثة، حتى يتمكّن فريق التنظيم من إعداد اللقاءات. لا يرى ذلك أحد غير الفريق. بعد اللقاء يُمسح كل ذلك.
# Labels in front of values.
privacy-address = عنوانكم هنا
privacy-language = اللغة
privacy-registrations = التسجيلات
privacy-rights = يمكنكم الحصول على كل شيء في ملف، أو مسح كل شيء.
export-here = هذا كل ما حفظناه عنكم.
erase-ask = هل نمسح كل شيء عنكم؟ سيُلغى تسجيلكم في كل اللقاءات. لا يمكن التراجع عن ذلك.
erased = تم مسح كل شيء عنكم. تبقى أرقام فقط بلا أسماء. إذا كتبتم مرة أخرى، نبدأ من جديد.
