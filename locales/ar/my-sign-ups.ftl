### My sign-ups: what I signed up for, the link, the calendar, withdrawing.

my-title = تسجيلاتي
my-none = لا تسجيل لكم في أي لقاء بعد.
# Behind the title of a meeting whose form was begun and not sent.
my-begun = طلب غير مكتمل، لم يُرسل
# $title: title of the meeting.
not-signed-up = لا تسجيل لكم في هذا اللقاء: { $title }
withdraw-ask = هل نلغي تسجيلكم؟ سيذهب مقعدكم إلى الشخص التالي.
# The same for somebody who has no place yet.
withdraw-ask-waiting = هل نلغي طلب تسجيلكم؟ ستفقدون دوركم.
# $when: short date and hour.
coming-thanks = شكرًا. نراكم هناك: { $when }

## The link

# On the link itself.
link-label = الدخول إلى اللقاء
link-yours = هذا الرابط لكم وحدكم. يُرجى عدم إعطائه لأحد.
link-not-yet = الرابط غير محدد بعد. سنرسله إليكم قبل اللقاء.
link-on-site = هذا اللقاء في مكان معيّن وليس عبر الإنترنت. لا حاجة إلى رابط.
link-admitted-only = الرابط فقط لمن قُبل تسجيلهم.

## The calendar

calendar-here = هذا ملف لتقويمكم.
calendar-no-date = لا موعد لهذا اللقاء بعد. سنكتب لكم عندما يُحدَّد.
# On a link that a calendar can subscribe to.
own-calendar-label = تقويمي (يُحدَّث تلقائيًا)
# On a platform that does not reach people who have closed it.
not-reached-away = لا نستطيع الكتابة إليكم هنا بعد إغلاق هذه المحادثة. يُرجى إضافة اللقاء إلى تقويمكم.
# Behind it, where there will be a link.
not-reached-away-link = للحصول على الرابط عودوا إلى هنا.
