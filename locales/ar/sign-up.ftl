### Signing up: before the first question, the questions, the summary, where it stands.

## Before the first question

# $title: title of the meeting.
intro-title = التسجيل: { $title }
# $n: number of questions, may be 0.
intro-questions = { PLURAL($n) ->
    [zero] لا توجد أسئلة. يمكنكم التوقف في أي وقت والمتابعة لاحقًا.
    [one] هناك سؤال واحد. يمكنكم التوقف في أي وقت والمتابعة لاحقًا.
    [two] هناك سؤالان. يمكنكم التوقف في أي وقت والمتابعة لاحقًا.
    [few] هناك { $n } أسئلة. يمكنكم التوقف في أي وقت والمتابعة لاحقًا.
    [many] هناك { $n } سؤالًا. يمكنكم التوقف في أي وقت والمتابعة لاحقًا.
   *[other] هناك { $n } سؤال. يمكنكم التوقف في أي وقت والمتابعة لاحقًا.
}
# The information clause. $who: who processes the data. $days: days after the meeting until it is erased.
clause = الجهة التي تعالج بياناتكم: { $who }. الغرض: تنظيم هذا اللقاء فقط. { PLURAL($days) ->
    [zero] تُمسح البيانات فور انتهاء اللقاء.
    [one] تُمسح البيانات بعد يوم واحد من اللقاء.
    [two] تُمسح البيانات بعد يومين من اللقاء.
    [few] تُمسح البيانات بعد { $days } أيام من اللقاء.
    [many] تُمسح البيانات بعد { $days } يومًا من اللقاء.
   *[other] تُمسح البيانات بعد { $days } يوم من اللقاء.
} يمكنكم رؤيتها أو الحصول على نسخة منها أو مسحها في أي وقت: اكتبوا { "\u200E" }/privacy.
# A label in front of an e-mail address.
clause-contact = أسئلة عن بياناتكم

## Questions

# $n: number of this question. $all: number of all.
question-progress = السؤال { $n } من { $all }
question-optional = يمكنكم تخطي هذا السؤال.
# A heading above other questions: the button below opens a small window that has them as well.
question-together = بهذا الزر يمكنكم الإجابة عن هذه الأسئلة أيضًا
share-phone = إرسال رقم هاتفي
question-file = يُرجى إرسال الملف هنا. حجمه 10 ميغابايت على الأكثر.
name-prompt = أي اسم نكتب في القائمة؟
# The label of a box in a small window; at most 45 characters.
blank-name = اسمكم في القائمة

## Something is wrong with an answer. Says what to do; the question follows again.

problem-empty = جوابكم فارغ. يُرجى كتابته من جديد.
# $n: most characters.
problem-too-long = هذا طويل جدًا. عدد الحروف على الأكثر: { $n }.
problem-no-such-option = لا أجد هذا بين الأجوبة. يُرجى الضغط على أحد الأزرار أو كتابة ما عليه.
problem-not-an-email = هذا ليس عنوان بريد إلكتروني. يجب أن يكون مثل name@example.org.
problem-not-a-phone = هذا ليس رقم هاتف. يُرجى كتابته بالأرقام، مثلًا { "\u200E" }+48 600 100 200.
problem-not-a-number = يُرجى كتابة عدد صحيح بالأرقام، مثلًا 3.
problem-not-yes-no = يُرجى الإجابة بـ«نعم» أو «لا».
problem-must-agree = بدون موافقتكم لا نستطيع تسجيلكم هنا. يمكنكم سؤال فريق التنظيم عن طريقة أخرى: { "\u200E" }/ask
problem-required = هذا السؤال يحتاج إلى جواب.
problem-not-a-file = يُرجى إرسال ملف هنا، لا كلمات.
problem-not-words = يُرجى الإجابة هنا بالكلمات، لا بملف.
problem-file-too-large = هذا الملف كبير جدًا. الحد الأعلى 10 ميغابايت. يُرجى إرسال ملف أصغر.
problem-file-lost = لم يصل الملف. يُرجى إرساله من جديد.

## The summary

# $title: title of the meeting.
review-title = يُرجى التحقق: { $title }
# Labels in front of values.
review-name = الاسم في القائمة
review-support = الدعم اللغوي
review-nothing-sent = لم يُرسل شيء بعد. هل كل شيء صحيح؟
# Value of an answer that was not given.
answer-none = –
answer-agreed = أوافق

## Stopping and going on

# $n: answers given so far.
resume = { PLURAL($n) ->
    [zero] لم تجيبوا عن أي سؤال بعد. هل نتابع؟
    [one] لقد أجبتم عن سؤال واحد. هل نتابع من حيث توقفتم؟
    [two] لقد أجبتم عن سؤالين. هل نتابع من حيث توقفتم؟
    [few] لقد أجبتم عن { $n } أسئلة. هل نتابع من حيث توقفتم؟
    [many] لقد أجبتم عن { $n } سؤالًا. هل نتابع من حيث توقفتم؟
   *[other] لقد أجبتم عن { $n } سؤال. هل نتابع من حيث توقفتم؟
}
resume-at-review = لقد أجبتم عن كل شيء. بقي الإرسال فقط. هل نتابع؟
stopped = حسنًا، توقفنا.
# $title: title of the meeting.
stopped-form = توقفنا: { $title }. أجوبتكم محفوظة. لم يُرسل شيء. يمكنكم المتابعة في أي يوم.

## Where a sign-up stands. In one line, on its own or behind a date.

state-received = وصل طلبكم. لم يُقبل بعد: القرار لفريق التنظيم.
state-accepted = قُبل طلبكم. لكم مقعد.
state-waitlisted = في قائمة الانتظار
# $place: place on the waiting list.
state-waitlisted-place = في قائمة الانتظار: الدور { $place }
state-declined = لم يُقبل الطلب
state-withdrawn = أُلغي تسجيلكم

## The line above it: what brought it up.

standing-already = سبق أن أرسلتم طلب تسجيل في هذا اللقاء.
standing-changed = حُفظت تعديلاتكم.
standing-decided = اتخذ فريق التنظيم قراره.
standing-seat-freed = أصبح أحد المقاعد خاليًا، وهو لكم.

## The lines below it: what happens next.

next-received = سنكتب لكم هنا فور صدور قرار فريق التنظيم.
next-accepted = سنذكّركم قبل اللقاء ونرسل ما تحتاجون إليه للدخول.
next-waitlisted = إذا أصبح أحد المقاعد خاليًا، يحصل عليه الشخص التالي فورًا. وإذا كان دوركم، نكتب لكم هنا.
next-declined = لا مقعد لكم هذه المرة. يمكنكم سؤال فريق التنظيم عن ذلك.
next-withdrawn = لن تصلكم رسائل أخرى عن هذا اللقاء.

## Why one can't sign up.

refused-not-yet = التسجيل لم يُفتح بعد.
refused-closed = التسجيل مغلق.
refused-started = لقد بدأ اللقاء.
refused-over = انتهى اللقاء.
refused-cancelled = اللقاء ملغى.
instead-not-yet = هل نكتب لكم عندما يُفتح؟
instead-closed = يمكنكم سؤال فريق التنظيم إن كانت المشاركة ما زالت ممكنة.
instead-over = يمكنكم الاطلاع على اللقاءات الأخرى.
# $title: title of the meeting.
following = سنكتب لكم هنا عند فتح التسجيل: { $title }
