### What organisers read in the chat.

# $community: name of the community.
enrolled = أنتم الآن في فريق التنظيم: { $community }
bad-code = هذا الرمز خاطئ أو قديم جدًا أو مستعمَل من قبل. يُرجى طلب رمز جديد.
organisers-only = هذا متاح لفريق التنظيم فقط.
help-organiser = أنتم في فريق التنظيم. تصلكم هنا طلبات التسجيل والدعم والأسئلة، ومع كل منها أزرار. الأمر { "\u200E" }/desk يعرض كل شيء معًا. الأمر { "\u200E" }/post ينشر لقاءً في مجموعة أو قناة.

## Desk and digest

desk-title = لوحة التنظيم
desk-link-once = هذا الرابط يُدخلكم مرة واحدة. وهو صالح 15 دقيقة. يُرجى عدم إعطائه لأحد.
# On the link itself.
desk-link = فتح لوحة التنظيم
digest-title = ما ينتظركم
# Behind the title of a meeting. $capacity: a number, or ∞.
desk-line = طلبات مقبولة: { $accepted } من { $capacity }، بانتظار القرار: { $received }، في قائمة الانتظار: { $waitlisted }
# $n: how many people who take part have blocked the bot, deleted their account, or never had one.
desk-unreachable = عدد من لا يمكن الوصول إليهم في المحادثة: { $n }. الأسماء معلَّمة في لوحة التنظيم.

## Sign-ups

# $name: name of the person.
applicant-title = طلب تسجيل: { $name }
nameless = (بلا اسم)
# Labels in front of values.
applicant-meeting = اللقاء
applicant-name = الاسم
applicant-state = الحالة
# $n: people who wait for a decision, may be 0.
applicants-waiting = { PLURAL($n) ->
    [zero] لا أحد ينتظر قراركم.
    [one] شخص واحد ينتظر قراركم.
    [two] شخصان ينتظران قراركم.
    [few] { $n } أشخاص ينتظرون قراركم.
    [many] { $n } شخصًا ينتظرون قراركم.
   *[other] { $n } شخص ينتظرون قراركم.
}
unreachable = لم يعد الوصول إلى هذا الشخص في المحادثة ممكنًا.

## Language requests and questions

request-title = طلب دعم لغوي
note-prompt-arranged = ماذا نقول لهذا الشخص؟ اكتبوا بضع كلمات، أو أرسلوا بلا رسالة.
note-prompt-declined = ماذا نقول لهذا الشخص؟ اكتبوا السبب، أو ما هو ممكن بدلًا من ذلك.
# The label of a box in a small window; at most 45 characters.
blank-note = بضع كلمات لهذا الشخص
inquiry-title = سؤال جديد
inquiry-answered-already = تمت الإجابة:
reply-prompt = اكتبوا جوابكم. سيصل إلى من سأل:
# The label of a box in a small window; at most 45 characters.
blank-answer = جوابكم
reply-sent = تم الإرسال.

## Where somebody's sign-up stands, behind the label "State".

applicant-received = بانتظار قراركم
applicant-accepted = الطلب مقبول
applicant-waitlisted = في قائمة الانتظار
applicant-declined = الطلب مرفوض
applicant-withdrawn = أُلغي التسجيل

## Posting a meeting's card in groups and channels

# $place: name of the group or channel. $title: title of the meeting.
posted = نُشر في { $place }: { $title }. تُحدَّث البطاقة تلقائيًا.
# Behind posted, where the meeting was wanted in the calendar of the group as well: the list of events there.
posted-event = اللقاء هناك ضمن الفعاليات أيضًا، ويُحدَّث هناك تلقائيًا كذلك.
posted-event-undated = لا موعد للقاء بعد. عندما يُحدَّد سيظهر هناك ضمن الفعاليات أيضًا.
posted-event-too-late = اللقاء ليس هناك ضمن الفعاليات: لقد بدأ أو أُلغي.
post-which = أي لقاء أنشر؟
post-which-there = أي لقاء أنشر في { $place }؟
# Below the title of the meeting. Buttons with names of groups and channels follow.
post-where = أين أنشره؟
# $slug: short name of the meeting, such as komm-3.
post-how = أضيفوني إلى مجموعة أو قناة، وعندها يمكنكم اختيارها هنا. أو اكتبوا هناك { "\u200E" }/post { $slug }{ "\u200E" }.
post-no-meetings = لا توجد لقاءات للنشر الآن.
# $place: what the place is called.
post-not-allowed = لا يُسمح لي بالكتابة في { $place }. اطلبوا ممن يدير المكان أن يسمح لي برؤيته والكتابة فيه وتضمين الروابط.
post-draft = هذا اللقاء ما زال مسودة. أعلنوا عنه أو افتحوا التسجيل أولًا، ثم انشروه.
# $languages: list of language tags with names.
post-no-language = لا أتكلم هذه اللغة بعد. أتكلم هذه اللغات: { $languages }
