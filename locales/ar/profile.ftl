### What platforms show of the bot before anybody writes to it: name (64 characters at most), a line (120), a text (512),
### and what each command does.

profile-name = Zapis – التسجيل في اللقاءات
profile-about = التسجيل في اللقاءات عبر المحادثة: الرابط والتذكيرات والدعم اللغوي.
profile-description = هنا يمكنكم التسجيل في لقاءات منظمات الأقليات والهجرة في بولندا. تحصلون على الرابط والتذكيرات، ويمكنكم طلب ترجمة شفوية أو دعم لغوي آخر. اضغطوا على زر البدء.

command-meetings = لقاءات يمكن التسجيل فيها
command-my = تسجيلاتي: الرابط، التعديل، الإلغاء
command-support = طلب ترجمة شفوية أو دعم لغوي آخر
command-ask = سؤال لفريق التنظيم
command-language = اختيار اللغة
command-reminders = كم تذكيرًا يصلني
command-link = ربط محادثاتي: شخص واحد، أكثر من تطبيق
command-unlink = محادثاتي المرتبطة؛ فصل إحداها
command-privacy = ما المحفوظ عني؛ نسخة، مسح
command-help = مساعدة
command-cancel = إيقاف ما بدأته
command-desk = ما ينتظرني، والدخول إلى لوحة التنظيم
command-post = نشر لقاء في مجموعة أو قناة
command-meetings-in-group = ما اللقاءات المتاحة؟
