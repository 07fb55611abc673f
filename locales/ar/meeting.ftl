### A meeting as it is shown: on its card, in lists, on its page.

## Facts of the card. Each is a label in front of a value ("When: …"), without a colon.

card-kind = النوع
card-when = متى
card-where = أين
# Shown for a meeting that is in a room and online at once, in front of the online half.
card-where-also = وأيضًا
card-access = كيفية الدخول
card-spoken = لغات اللقاء
card-seats = المقاعد
card-registration-closes = التسجيل حتى
card-language-requests-close = طلب الدعم اللغوي حتى
card-selection = كيف يجري الاختيار
card-audience = لمن هذا اللقاء
card-provided = ما نوفّره
card-funding = التمويل

## Headings of lists on the card, without a colon.

card-agenda = البرنامج
card-conditions = يُرجى قراءة هذا قبل التسجيل
card-people = الأشخاص
card-offices = يمكن التسجيل هنا أيضًا
card-contacts = للتواصل
role-organiser = التنظيم
role-facilitator = إدارة اللقاء
role-partner = الشركاء
role-project-partner = شركاء المشروع
role-patron = الرعاية
role-media = الشركاء الإعلاميون
role-funder = جهات التمويل
role-member = المنظمات الأعضاء
contact-questions = الأسئلة
contact-website = الموقع
contact-registration = التسجيل
contact-press = الصحافة
contact-privacy = البيانات الشخصية

## Values on the card.

kind-meeting = لقاء
kind-workshop = ورشة
online = عبر الإنترنت
# $platform: name of the video call service, such as Zoom.
online-on = عبر الإنترنت، على { $platform }
# $name: name of a joint member. $members: list of the organisations that share the membership.
joint-membership = { $name } (عضوية واحدة مشتركة: { $members })
card-approval = فريق التنظيم يختار من يشارك. إرسال طلب التسجيل لا يعني الحصول على مقعد. سنكتب لكم القرار.
card-cancelled = هذا اللقاء ملغى.
# $n: how many places a meeting has that is not open yet.
seats-all = { PLURAL($n) ->
    [zero] لا مقاعد
    [one] مقعد واحد
    [two] مقعدان
    [few] { $n } مقاعد
    [many] { $n } مقعدًا
   *[other] { $n } مقعد
}
# $n: free places. $capacity: all places.
seats-left = { PLURAL($n) ->
    [zero] لا مقاعد خالية من { $capacity }
    [one] مقعد واحد خالٍ من { $capacity }
    [two] مقعدان خاليان من { $capacity }
    [few] { $n } مقاعد خالية من { $capacity }
    [many] { $n } مقعدًا خاليًا من { $capacity }
   *[other] { $n } مقعد خالٍ من { $capacity }
}
# $capacity: all places. $waiting: people on the waiting list, may be 0.
seats-none = كل المقاعد محجوزة ({ $capacity })؛ في قائمة الانتظار: { $waiting }
# The same in a list of meetings, behind the date. $n: free places.
list-seats-left = { PLURAL($n) ->
    [zero] لا مقاعد خالية
    [one] مقعد واحد خالٍ
    [two] مقعدان خاليان
    [few] { $n } مقاعد خالية
    [many] { $n } مقعدًا خاليًا
   *[other] { $n } مقعد خالٍ
}
list-full = لا مقاعد خالية، قائمة الانتظار مفتوحة
# Below or behind a text that is not translated. $language: name of its language ("Polish").
only-in-language = لم يُترجم بعد. اللغة: { $language }

## How far a translation of the organisers' texts can be trusted. One of them stands below the texts.

text-draft = نص مترجم، لم يراجعه إنسان بعد.
text-checked = نص مترجم، راجعه إنسان.
text-outdated = تغيّر النص الأصلي بعد هذه الترجمة. ربما لم يعد بعضها صحيحًا.
# Behind one of them. $language: the name of the original's language ("Polish").
text-original = الأصل: { $language }

## Dates. $date: date with weekday and year. $from, $to: hours ("16:00"). $zone: a city of the time zone ("Warsaw").

when-unknown = الموعد غير محدد بعد
when-start = { $date }، الساعة { $from } (بتوقيت { $zone })
when-hours = { $date }، من { $from } إلى { $to } (بتوقيت { $zone })
# $to: date and hour of another day.
when-days = { $date }، من { $from } حتى { $to } (بتوقيت { $zone })
# $date: short date with weekday ("Wed, 28 Apr").
when-short = { $date }، { $from }
moment = { $date }، { $time }
