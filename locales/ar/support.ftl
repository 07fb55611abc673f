### Language support: an interpreter, sign language, captions and the like.

# $title: title of the meeting.
support-title = الدعم اللغوي: { $title }
# $when: date and hour.
support-deadline = يُرجى الطلب حتى { $when }. عندها يبقى وقت لإيجاد المساعدة.
support-late = كان آخر موعد للطلب: { $when }. سننقل طلبكم مع ذلك، لكن ربما لا نجد المساعدة.

## Questions

support-understands = أي لغات تفهمون؟
support-speaks = أي لغات تتكلمون؟
support-type-other = لغة أخرى؟ اكتبوها.
# Heading above languages that the person typed.
support-typed = وأيضًا
support-help = ما الذي يساعدكم؟ يمكنكم اختيار أكثر من شيء.
support-words = اكتبوا لنا بكلماتكم ما الذي يساعدكم.
# Labels of boxes in a small window; at most 45 characters.
blank-language = لغة أخرى
blank-need = ما الذي يساعدكم

## What would help: buttons and lists.

help-interpreting = ترجمة شفوية
help-sign-language = لغة الإشارة البولندية (PJM)
help-captions = نص مكتوب على الشاشة
help-materials-ahead = المواد قبل اللقاء
help-easy-to-read = كلمات سهلة ونصوص سهلة
help-companion = شخص مرافق يأتي معي
help-other = شيء آخر

## The request

support-review = طلبكم للدعم اللغوي
# Labels in front of values.
support-fact-understands = لغات مفهومة
support-fact-speaks = لغات التحدث
support-fact-help = ما يساعد
support-noted = تم الحفظ. سنرسله مع طلب تسجيلكم.
support-sent = وصل طلبكم إلى فريق التنظيم.
support-next = سيبحث الفريق عما هو ممكن. سيصلكم جواب هنا في كل الأحوال.
support-state-asked = طُلب، بانتظار الجواب
support-state-arranged = سيوفّره فريق التنظيم
support-state-declined = لا يمكن توفيره
support-arranged = خبر جيد: سيوفّر فريق التنظيم ذلك.
support-declined = نأسف: لا يستطيع فريق التنظيم توفير ذلك.
