### What the bot says of its own accord: reminders, changes, cancellations. The title of the meeting stands above.

## Reminders. $when: short date and hour.

reminder-save-the-date = يُرجى حفظ هذا الموعد: { $when }
reminder-confirm = اللقاء قريب: { $when }. هل ما زلتم تنوون الحضور؟
reminder-link = اللقاء قريب: { $when }. الدخول من هنا:
reminder-place = اللقاء قريب: { $when }. هنا نلتقي:
reminder-starting = يبدأ اللقاء: { $when }
reminder-materials = توجد مواد لهذا اللقاء ({ $when }).
reminder-feedback = شكرًا لأنكم كنتم معنا ({ $when }). كيف كان اللقاء؟ فريق التنظيم يودّ أن يعرف.
reminder-note = كلمة من فريق التنظيم ({ $when }):

## Changes

changed = تغيّر شيء في هذا اللقاء.
changed-time = الموعد الجديد:
changed-place = المكان الجديد:
changed-link = هناك رابط جديد. رابطكم الخاص يفتح الرابط الجديد.
# $when: short date and hour as it was planned.
cancelled = هذا اللقاء ملغى ({ $when }).
opened = التسجيل مفتوح الآن.
