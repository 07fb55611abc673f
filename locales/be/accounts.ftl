### One person with several chats on different platforms: the code that joins them, taking one out, where reminders go.

link-title = Злучыць з іншым чатам
# $code: what is to be sent, such as /link ABCD-EFGH.
link-code = У іншым чаце дашліце мне: { $code }
link-code-time = Код дзейнічае адзін раз, на працягу 10 хвілін. Нікому яго не давайце: хто яго дашле, убачыць вашы заяўкі.
link-bad-code = Гэты код няправільны, састарэлы або ўжо выкарыстаны. Напішыце /link у іншым чаце, і я дам новы.
link-too-many = Зашмат няправільных кодаў. Паспрабуйце, калі ласка, зноў праз 10 хвілін.
link-same-account = Гэта код гэтага самага чата. Дашліце яго, калі ласка, з іншага чата.
link-already = Гэтыя два чаты ўжо злучаныя.
linked = Гатова: вашы чаты злучаныя. Вашы заяўкі цяпер відаць у кожным з іх.
# Said in the chat that made the code. $account: name of a platform.
account-joined = Цяпер злучаны і ваш іншы чат: { $account }.
account-joined-not-you = Калі гэта былі не вы, націсніце кнопку і адлучыце гэты чат.
accounts-title = Мае чаты
# Label in front of a list of chats.
accounts-list = Злучаныя
# $account: name of a platform, perhaps with what it calls the person.
account-here = { $account } – гэты чат
# $account: as above.
account-unreachable = { $account } – там я не магу вам напісаць
# For somebody with one chat.
accounts-one = Карыстаецеся некалькімі праграмамі? Злучыце свае чаты: вашы заяўкі будзе відаць у кожным з іх, і вы выберыце, куды дасылаць напаміны.
# $account: as above.
take-out-ask = Адлучыць { $account }? Гэты чат пачне нанова і нічога пра вас не будзе ведаць. Усе вашы заяўкі застануцца тут.
take-out-ask-here = Адлучыць гэты чат? Ён пачне нанова і нічога пра вас не будзе ведаць. Усе вашы заяўкі застануцца ў іншых чатах.
# $account: name of a platform.
taken-out = Чат адлучаны: { $account }. Усё застаецца тут.
# Said in the chat that was taken out.
on-your-own = Гэты чат адлучаны. Ён пачынае нанова; усё застаецца ў іншых чатах.
# Buttons with the person's chats follow, and button-reminders-anywhere.
reminders-where = Куды дасылаць напаміны?
