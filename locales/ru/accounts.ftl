### One person with several chats on different platforms: the code that joins them, taking one out, where reminders go.

link-title = Соединить с другим чатом
# $code: what is to be sent, such as /link ABCD-EFGH.
link-code = В другом чате отправьте мне: { $code }
link-code-time = Код действует один раз, в течение 10 минут. Никому его не давайте: кто его отправит, увидит ваши заявки.
link-bad-code = Этот код неверный, устарел или уже использован. Напишите /link в другом чате, и я дам новый.
link-too-many = Слишком много неверных кодов. Попробуйте, пожалуйста, снова через 10 минут.
link-same-account = Это код этого же чата. Отправьте его, пожалуйста, из другого чата.
link-already = Эти два чата уже соединены.
linked = Готово: ваши чаты соединены. Ваши заявки теперь видны в каждом из них.
# Said in the chat that made the code. $account: name of a platform.
account-joined = Теперь соединён и ваш другой чат: { $account }.
account-joined-not-you = Если это были не вы, нажмите кнопку и отсоедините этот чат.
accounts-title = Мои чаты
# Label in front of a list of chats.
accounts-list = Соединены
# $account: name of a platform, perhaps with what it calls the person.
account-here = { $account } – этот чат
# $account: as above.
account-unreachable = { $account } – там я не могу вам написать
# For somebody with one chat.
accounts-one = Пользуетесь несколькими приложениями? Соедините свои чаты: ваши заявки будут видны в каждом из них, и вы выберете, куда отправлять напоминания.
# $account: as above.
take-out-ask = Отсоединить { $account }? Этот чат начнёт заново и ничего не будет о вас знать. Все ваши заявки останутся здесь.
take-out-ask-here = Отсоединить этот чат? Он начнёт заново и ничего не будет о вас знать. Все ваши заявки останутся в других чатах.
# $account: name of a platform.
taken-out = Чат отсоединён: { $account }. Всё остаётся здесь.
# Said in the chat that was taken out.
on-your-own = Этот чат отсоединён. Он начинает заново; всё остаётся в других чатах.
# Buttons with the person's chats follow, and button-reminders-anywhere.
reminders-where = Куда отправлять напоминания?
