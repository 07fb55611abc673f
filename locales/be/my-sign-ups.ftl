### My sign-ups: what I signed up for, the link, the calendar, withdrawing.

my-title = Мае сустрэчы
my-none = Вы пакуль нікуды не запісаныя.
# Behind the title of a meeting whose form was begun and not sent.
my-begun = заяўка пачатая, не адпраўленая
# $title: title of the meeting.
not-signed-up = Вы не запісаныя на гэтую сустрэчу: { $title }
withdraw-ask = Адмяніць ваш запіс? Ваша месца атрымае наступны чалавек.
# The same for somebody who has no place yet.
withdraw-ask-waiting = Адмяніць ваш запіс? Вы страціце сваю чаргу.
# $when: short date and hour.
coming-thanks = Дзякуем. Да сустрэчы: { $when }

## The link

# On the link itself.
link-label = Далучыцца да сустрэчы
link-yours = Гэтая спасылка толькі для вас. Калі ласка, нікому яе не перадавайце.
link-not-yet = Спасылкі яшчэ няма. Мы дашлём яе перад сустрэчай.
link-on-site = Гэтая сустрэча ўжывую. Спасылка не патрэбная.
link-admitted-only = Спасылку атрымліваюць толькі тыя, у каго ёсць месца.

## The calendar

calendar-here = Вось файл для вашага календара.
calendar-no-date = Дата гэтай сустрэчы яшчэ невядомая. Калі яна будзе, мы паведамім.
# On a link that a calendar can subscribe to.
own-calendar-label = Мой каляндар (абнаўляецца сам)
# On a platform that does not reach people who have closed it.
not-reached-away = Калі гэты чат закрыты, мы не можам вам сюды напісаць. Калі ласка, дадайце сустрэчу ў каляндар.
# Behind it, where there will be a link.
not-reached-away-link = Па спасылку вярніцеся сюды.
