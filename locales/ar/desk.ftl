### The desk: the page on which organisers see who signed up, and decide.
### Short and plain: many organisers do this in the evening, after work.

## The frame

# Title of the page, also in the browser's tab.
desk-page-title = لوحة التنظيم
# Above the list. $name: the communities of this organiser.
desk-page-for = اللقاءات: { $name }
desk-page-sign-out = خروج
# When a community has no meetings yet.
desk-page-none = لا توجد لقاءات بعد.
# After something was decided. The page then shows how it is now.
desk-page-done = تم الحفظ. هذا هو الوضع الآن.
# Heading above meetings that are over; they unfold when pressed. $n: how many.
desk-page-past = { PLURAL($n) ->
    [zero] لا لقاءات سابقة
    [one] لقاء سابق واحد
    [two] لقاءان سابقان
    [few] { $n } لقاءات سابقة
    [many] { $n } لقاءً سابقًا
   *[other] { $n } لقاء سابق
}
# A link from the desk to the public page of the meeting.
desk-page-public = الصفحة العامة

## Signing in

desk-page-sign-in-title = الدخول إلى لوحة التنظيم
desk-page-sign-in = أرسلوا { "\u200E" }/desk إلى البوت. سيجيب برابط للدخول إلى هنا. يعمل الرابط مرة واحدة.
# The link was used before, or is too old.
desk-page-key-used = هذا الرابط مستعمَل من قبل أو قديم جدًا. أرسلوا { "\u200E" }/desk إلى البوت: سيعطيكم رابطًا جديدًا.
# The form that was sent does not belong to this sign-in.
desk-page-form-old = بقيت هذه الصفحة مفتوحة وقتًا طويلًا. لم يتغير شيء. هذه الصفحة من جديد: يُرجى اتخاذ القرار مرة أخرى.

## Seats

# $accepted: how many have a seat. $capacity: how many seats there are.
desk-page-seats = المقاعد المحجوزة: { $accepted } من { $capacity }
# Where there is no limit. $n: how many have a seat.
desk-page-seats-open = { PLURAL($n) ->
    [zero] لم يُقبل أحد بعد، عدد المقاعد غير محدود
    [one] قُبل شخص واحد، عدد المقاعد غير محدود
    [two] قُبل شخصان، عدد المقاعد غير محدود
    [few] قُبل { $n } أشخاص، عدد المقاعد غير محدود
    [many] قُبل { $n } شخصًا، عدد المقاعد غير محدود
   *[other] قُبل { $n } شخص، عدد المقاعد غير محدود
}

## Who stands where: headings above lists of people, with their number. $n: how many.

desk-page-received = بانتظار قراركم: { $n }
desk-page-accepted = طلبات مقبولة: { $n }
desk-page-waitlisted = قائمة الانتظار: { $n }
desk-page-declined = طلبات مرفوضة: { $n }
desk-page-withdrawn = طلبات ملغاة: { $n }
# Nobody has signed up yet.
desk-page-nobody = لم يسجّل أحد بعد.
# Persons whose data was already erased; only the number is kept. $n: how many.
desk-page-forgotten = بيانات مُسحت، بقي العدد فقط: { $n }

## One person

# In place of a name that was not given.
desk-page-no-name = بلا اسم
# $source: web, telegram, discord, phone, paper or email. $language: name of a language. $when: date and time.
desk-page-signed-up = { $when }، عبر { $source }، اللغة: { $language }
# How somebody signed up; in the line above.
desk-page-source-web = محادثة الموقع
desk-page-source-phone = الهاتف
desk-page-source-paper = استمارة ورقية
desk-page-source-email = البريد الإلكتروني
# A mark on people whom the bot can't write to: blocked it, or signed up by phone.
desk-page-unreachable = لا يستطيع البوت الوصول إلى هذا الشخص: يُرجى الاتصال أو الكتابة إليه مباشرة
# A mark: the person used the link to the meeting.
desk-page-attended = تم الحضور
desk-page-accept = قبول
desk-page-waitlist = قائمة الانتظار
desk-page-decline = رفض
# For screen readers, after a button's label: whom it is about. $name: a person.
desk-page-about-person = : { $name }
desk-page-yes = نعم
desk-page-no = لا
# An agreement (to data processing, for example) that was given. $when: date.
desk-page-agreed = تاريخ الموافقة: { $when }

## Language support

desk-page-requests = الدعم اللغوي: { $n }
# What people understand and speak. $languages: a list of languages.
desk-page-understands = لغات مفهومة: { $languages }
desk-page-speaks = لغات التحدث: { $languages }
desk-page-request-asked = بانتظار جوابكم
desk-page-request-arranged = سنوفّر ذلك
desk-page-request-declined = لا يمكن توفيره
desk-page-arrange = سنوفّر ذلك
desk-page-cannot = لا يمكننا توفير ذلك
# Label of a text box; the words go to the person together with the decision.
desk-page-note = بضع كلمات لهذا الشخص (اختياري)

## Questions

desk-page-inquiries = أسئلة بلا جواب: { $n }
# $title: the meeting that a question is about. $when: date and time.
desk-page-inquiry-about = عن «{ $title }»، { $when }
# $when: date and time.
desk-page-inquiry-general = سؤال عام، { $when }
# Label of a text box.
desk-page-answer = جوابكم
desk-page-answer-send = إرسال الجواب

## Translations of a meeting's texts

# $languages: a list of languages.
desk-page-texts-checked = ترجمات راجعها إنسان: { $languages }
desk-page-texts-draft = ترجمات لم يراجعها أحد بعد: { $languages }
# The original of some texts was changed, their translation was not. $texts: where they stand in the meeting file, such as
# "title, question.name.text".
desk-page-texts-outdated = ترجمة أقدم من أصلها: { $language } ({ $texts })
# Once, below these lines.
desk-page-texts-mend = حدّثوا هذه النصوص في ملف اللقاء، أو اكتبوا هناك أنها ما زالت صحيحة.
