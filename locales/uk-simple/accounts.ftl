### One person with several chats on different platforms: the code that joins them, taking one out, where reminders go.

# $code: what is to be sent, such as /link ABCD-EFGH.
link-code =
    Відкрийте інший чат.
    Надішліть мені там цей текст:
    { $code }
link-code-time =
    У цьому тексті є код.
    Код працює 1 раз. Код працює 10 хвилин.
    Не давайте код іншим людям.
    Хто надішле код, побачить ваші заявки.
link-bad-code =
    Цей код не працює.
    Може, він неправильний, старий або вже використаний.
    Напишіть в іншому чаті: /link
    Ви отримаєте новий код.
link-too-many =
    Код був неправильний забагато разів.
    Зачекайте 10 хвилин.
    Потім спробуйте ще раз.
link-same-account =
    Це код із цього самого чату.
    Відкрийте інший чат і надішліть код там.
linked =
    Готово.
    Ваші чати з’єднані.
    Тепер ваші заявки всюди однакові.
# Said in the chat that made the code. $account: name of a platform.
account-joined = Ми приєднали ваш інший чат: { $account }
account-joined-not-you =
    Це були ви? Якщо ні, від’єднайте той чат.
    Для цього натисніть «Мої чати».
# Label in front of a list of chats.
accounts-list = Ці чати з’єднані
# For somebody with one chat.
accounts-one =
    Ви пишете мені в кількох програмах?
    Кожна така розмова – це чат.
    Ви можете з’єднати свої чати.
    Тоді ваші заявки будуть усюди однакові.
    Ви також виберете, куди надсилати нагадування.
# $account: as above.
take-out-ask =
    Від’єднати цей чат: { $account }?
    Цей чат почне спочатку.
    Він нічого про вас не знатиме.
    Усі ваші заявки залишаться тут.
take-out-ask-here =
    Від’єднати цей чат?
    Він почне спочатку.
    Він нічого про вас не знатиме.
    Усі ваші заявки залишаться в інших чатах.
# $account: name of a platform.
taken-out =
    Ми від’єднали чат: { $account }
    Усе залишається тут.
# Said in the chat that was taken out.
on-your-own =
    Ми від’єднали цей чат.
    Він починає спочатку.
    Усе залишається в інших чатах.
# Buttons with the person's chats follow, and button-reminders-anywhere.
reminders-where =
    Куди надсилати нагадування?
    Натисніть кнопку.
