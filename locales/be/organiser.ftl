### What organisers read in the chat.

# $community: name of the community.
enrolled = Цяпер вы сярод арганізатараў: { $community }
bad-code = Код няправільны, састарэлы або ўжо выкарыстаны. Калі ласка, папрасіце новы.
organisers-only = Гэта могуць рабіць толькі арганізатары гэтай супольнасці.
help-organiser = Вам як арганізатару сюды прыходзяць заяўкі, просьбы і пытанні, адразу з кнопкамі. Усё разам пакажа /desk. /post апублікуе сустрэчу ў групе ці канале.

## Desk and digest

desk-title = Панэль
desk-link-once = Па гэтай спасылцы можна ўвайсці адзін раз, на працягу 15 хвілін. Калі ласка, нікому яе не перадавайце.
# On the link itself.
desk-link = Адкрыць панэль
digest-title = Чакае вашага адказу
# Behind the title of a meeting. $capacity: a number, or ∞.
desk-line = занята месцаў: { $accepted } з { $capacity }, чакаюць рашэння: { $received }, у спісе чакання: { $waitlisted }
# $n: how many people who take part have blocked the bot, deleted their account, or never had one.
desk-unreachable = Бот не можа напісаць людзям: { $n }. У панэлі яны пазначаныя.

## Sign-ups

# $name: name of the person.
applicant-title = Заяўка: { $name }
nameless = (без імя)
# Labels in front of values.
applicant-meeting = Сустрэча
applicant-name = Імя
applicant-state = Стан
# $n: people who wait for a decision, may be 0.
applicants-waiting = Чакаюць вашага рашэння: { $n }
unreachable = Гэтаму чалавеку ўжо не напісаць у чаце.

## Language requests and questions

request-title = Просьба пра дапамогу з мовай
note-prompt-arranged = Што перадаць чалавеку? Напішыце некалькі слоў або адпраўце без іх.
note-prompt-declined = Што перадаць чалавеку? Напішыце, чаму не атрымаецца або што магло б дапамагчы.
# The label of a box in a small window; at most 45 characters.
blank-note = Некалькі слоў для чалавека
inquiry-title = Новае пытанне
inquiry-answered-already = Адказ ужо ёсць:
reply-prompt = Напішыце адказ. Яго атрымае чалавек, які задаў пытанне:
# The label of a box in a small window; at most 45 characters.
blank-answer = Ваш адказ
reply-sent = Адпраўлена.

## Where somebody's sign-up stands, behind the label "State".

applicant-received = чакае вашага рашэння
applicant-accepted = месца ёсць
applicant-waitlisted = у спісе чакання
applicant-declined = без месца (адмова)
applicant-withdrawn = адмова ад удзелу

## Posting a meeting's card in groups and channels

# $place: name of the group or channel. $title: title of the meeting.
posted = Апублікавана ({ $place }): { $title }. Аб’ява будзе абнаўляцца сама.
# Behind posted, where the meeting was wanted in the calendar of the group as well: the list of events there.
posted-event = Там жа сустрэча з’явіцца сярод падзей і таксама будзе абнаўляцца сама.
posted-event-undated = У сустрэчы пакуль няма даты. Як толькі дата з’явіцца, сустрэча будзе там жа сярод падзей.
posted-event-too-late = Сярод падзей сустрэчы не будзе: яна ўжо пачалася або яе адмянілі.
post-which = Якую сустрэчу апублікаваць?
post-which-there = Якую сустрэчу апублікаваць? Куды: { $place }
# Below the title of the meeting. Buttons with names of groups and channels follow.
post-where = Дзе яе апублікаваць?
# $slug: short name of the meeting, such as komm-3.
post-how = Дадайце мяне ў групу ці канал, і іх можна будзе выбраць тут. Або напішыце там /post { $slug }.
post-no-meetings = Цяпер няма сустрэч, якія можна апублікаваць.
# $place: what the place is called.
post-not-allowed = Мне нельга пісаць тут: { $place }. Папрасіце адміністратараў дазволіць мне бачыць гэты чат, пісаць у ім і ўстаўляць спасылкі.
post-draft = Гэтая сустрэча пакуль чарнавік. Спачатку абвясціце яе або адкрыйце запіс, а потым апублікуйце.
# $languages: list of language tags with names.
post-no-language = Гэтай мовы я пакуль не ведаю. Ведаю такія: { $languages }
