### My sign-ups: what I signed up for, the link, the calendar, withdrawing.

my-title = My sign-ups
my-none = You are not signed up for any meeting yet.
# Behind the title of a meeting whose form was begun and not sent.
my-begun = started, not sent
# $title: title of the meeting.
not-signed-up = You are not signed up for this meeting: { $title }
withdraw-ask = Shall we cancel your sign-up? Your place goes to the next person.
# The same for somebody who has no place yet.
withdraw-ask-waiting = Shall we cancel your sign-up? You will lose your turn.
# $when: short date and hour.
coming-thanks = Thank you. See you there: { $when }

## The link

# On the link itself.
link-label = Join the meeting
link-yours = This link is only for you. Please do not pass it on.
link-not-yet = The link is not set yet. We will send it to you before the meeting.
link-on-site = This meeting is in person, not online. You do not need a link.
link-admitted-only = Only people who have a place get the link.

## The calendar

calendar-here = Here is the file for your calendar.
calendar-no-date = This meeting has no date yet. We will tell you when it has one.
# On a link that a calendar can subscribe to.
own-calendar-label = My calendar (updates itself)
# On a platform that does not reach people who have closed it.
not-reached-away = We can't write to you here once you have closed this chat. Please add the meeting to your calendar.
# Behind it, where there will be a link.
not-reached-away-link = Come back here for the link.
