### One person with several chats on different platforms: the code that joins them, taking one out, where reminders go.

link-title = Приєднати інший чат
# $code: what is to be sent, such as /link ABCD-EFGH.
link-code = В іншому чаті надішліть мені: { $code }
link-code-time = Код діє один раз, протягом 10 хвилин. Нікому його не давайте: хто його надішле, побачить ваші заявки.
link-bad-code = Цей код неправильний, застарілий або вже використаний. Напишіть /link в іншому чаті, і я дам новий.
link-too-many = Забагато неправильних кодів. Спробуйте, будь ласка, ще раз через 10 хвилин.
link-same-account = Це код цього самого чату. Надішліть його, будь ласка, з іншого чату.
link-already = Ці два чати вже з’єднані.
linked = Готово: ваші чати з’єднані. Ваші заявки тепер усюди однакові.
# Said in the chat that made the code. $account: name of a platform.
account-joined = Приєднано ваш інший чат: { $account }.
account-joined-not-you = Якщо це були не ви, натисніть «Мої чати» і від’єднайте його.
accounts-title = Мої чати
# Label in front of a list of chats.
accounts-list = З’єднані
# $account: name of a platform, perhaps with what it calls the person.
account-here = { $account } – цей чат
# $account: as above.
account-unreachable = { $account } – там я не можу вам написати
# For somebody with one chat.
accounts-one = Користуєтеся кількома застосунками? З’єднайте свої чати: заявки будуть усюди однакові, і ви оберете, куди надсилати нагадування.
# $account: as above.
take-out-ask = Від’єднати { $account }? Цей чат почне спочатку і нічого про вас не знатиме. Усі ваші заявки залишаться тут.
take-out-ask-here = Від’єднати цей чат? Він почне спочатку і нічого про вас не знатиме. Усі ваші заявки залишаться в інших чатах.
# $account: name of a platform.
taken-out = Від’єднано: { $account }. Усе залишається тут.
# Said in the chat that was taken out.
on-your-own = Цей чат від’єднано. Він починає спочатку; усе залишається в інших чатах.
# Buttons with the person's chats follow, and button-reminders-anywhere.
reminders-where = Куди надсилати нагадування?
