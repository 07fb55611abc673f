### Slash commands where people pick them from a list: names are one word of small letters (32 at most), descriptions have
### 100 characters at most.

slash-name-start = بداية
slash-name-meetings = لقاءات
slash-name-my = تسجيلاتي
slash-name-language = لغة
slash-name-support = دعم-لغوي
slash-name-ask = سؤال
slash-name-privacy = خصوصية
slash-name-reminders = تذكيرات
slash-name-help = مساعدة
slash-name-cancel = إيقاف
slash-name-organiser = تنظيم
slash-name-desk = لوحة
slash-name-post = نشر
slash-name-link = ربط
slash-name-unlink = فصل

slash-about-start = البداية، أو فتح لقاء معيّن
slash-about-organiser = الانضمام إلى فريق التنظيم بالرمز الذي أُعطي لكم

slash-option-name-meeting = لقاء
slash-option-about-meeting = أي لقاء
slash-option-name-language = لغة
slash-option-about-language = أي لغة
slash-option-name-code = رمز
slash-option-about-code = الرمز
slash-option-name-event = فعالية
slash-option-about-event = إظهار اللقاء أيضًا ضمن فعاليات هذا الخادم

# Said when the database can't be used.
try-later = هناك شيء لا يعمل هنا الآن، لذلك لم أستلم هذا. يُرجى المحاولة بعد بضع دقائق.
