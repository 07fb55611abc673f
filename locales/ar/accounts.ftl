### One person with several chats on different platforms: the code that joins them, taking one out, where reminders go.

link-title = ربط محادثة أخرى
# $code: what is to be sent, such as /link ABCD-EFGH.
link-code = أرسلوا لي هذا من المحادثة الأخرى: { "\u200E" }{ $code }
link-code-time = يعمل الرمز مرة واحدة، خلال 10 دقائق. لا تعطوه لأحد: من يرسله يرى تسجيلاتكم.
link-bad-code = هذا الرمز خاطئ أو قديم جدًا أو مستعمَل من قبل. اكتبوا { "\u200E" }/link في المحادثة الأخرى، وسأعطيكم رمزًا جديدًا.
link-too-many = كان الرمز خاطئًا مرات كثيرة. يُرجى المحاولة بعد 10 دقائق.
link-same-account = هذا رمز هذه المحادثة نفسها. يُرجى إرساله من المحادثة الأخرى.
link-already = هاتان المحادثتان مرتبطتان بالفعل.
linked = تم: محادثاتكم مرتبطة الآن. تسجيلاتكم هي نفسها في كل المحادثات.
# Said in the chat that made the code. $account: name of a platform.
account-joined = تم ربط محادثة أخرى لكم: { $account }.
account-joined-not-you = إذا لم تفعلوا ذلك أنتم، فاضغطوا على الزر لفصلها.
accounts-title = محادثاتي
# Label in front of a list of chats.
accounts-list = هذه المحادثات مرتبطة معًا
# $account: name of a platform, perhaps with what it calls the person.
account-here = { $account } – هذه المحادثة
# $account: as above.
account-unreachable = { $account } – لا أستطيع الكتابة إليكم هناك
# For somebody with one chat.
accounts-one = هل تستعملون أكثر من تطبيق؟ اربطوا محادثاتكم: عندها تكون تسجيلاتكم هي نفسها في كل المحادثات، وتختارون أين تصلكم التذكيرات.
# $account: as above.
take-out-ask = هل نفصل { $account }؟ ستبدأ تلك المحادثة من جديد ولن تعرف عنكم شيئًا. كل تسجيلاتكم تبقى هنا.
take-out-ask-here = هل نفصل هذه المحادثة؟ ستبدأ من جديد ولن تعرف عنكم شيئًا. كل تسجيلاتكم تبقى في محادثاتكم الأخرى.
# $account: name of a platform.
taken-out = تم الفصل: { $account }. كل شيء يبقى هنا.
# Said in the chat that was taken out.
on-your-own = تم فصل هذه المحادثة. هي تبدأ من جديد؛ وكل شيء يبقى في المحادثات الأخرى.
# Buttons with the person's chats follow, and button-reminders-anywhere.
reminders-where = أين تريدون أن تصلكم التذكيرات؟
