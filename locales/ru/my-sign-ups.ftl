### My sign-ups: what I signed up for, the link, the calendar, withdrawing.

my-title = Мои встречи
my-none = Вы пока никуда не записаны.
# Behind the title of a meeting whose form was begun and not sent.
my-begun = заявка начата, не отправлена
# $title: title of the meeting.
not-signed-up = Вы не записаны на эту встречу: { $title }
withdraw-ask = Отменить вашу запись? Ваше место получит следующий человек.
# The same for somebody who has no place yet.
withdraw-ask-waiting = Отменить вашу запись? Вы потеряете свою очередь.
# $when: short date and hour.
coming-thanks = Спасибо. До встречи: { $when }

## The link

# On the link itself.
link-label = Подключиться к встрече
link-yours = Эта ссылка только для вас. Пожалуйста, никому её не передавайте.
link-not-yet = Ссылки пока нет. Мы пришлём её перед встречей.
link-on-site = Эта встреча вживую. Ссылка не нужна.
link-admitted-only = Ссылку получают только те, у кого есть место.

## The calendar

calendar-here = Вот файл для вашего календаря.
calendar-no-date = Дата этой встречи пока неизвестна. Когда она появится, мы сообщим.
# On a link that a calendar can subscribe to.
own-calendar-label = Мой календарь (обновляется сам)
# On a platform that does not reach people who have closed it.
not-reached-away = Когда этот чат закрыт, мы не можем вам сюда написать. Пожалуйста, добавьте встречу в календарь.
# Behind it, where there will be a link.
not-reached-away-link = За ссылкой вернитесь сюда.
