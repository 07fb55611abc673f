### Hello, menus, questions to the organisers, language, reminders, personal data, and when something is not understood.

welcome-title = Hello!
welcome = Here you can sign up for meetings, get the link and reminders, and ask for language support. Press a button or just write what you want.
help = You can write in your own words: “sign me up”, “send me the link”, “I can't come”, “I need an interpreter”. Or press a button. To stop anything, write “stop”.
small-talk-hello = Hello! What can I do for you?
small-talk-thanks = You're welcome. Is there anything else?
# The answer to a command that somebody gave in a group, where many read along.
come-in = Please write to me in private: then only you see what is about you.
# To somebody who is called by name where many read along, because they can't be written to. A button follows.
call = There is a message for you. Only you will see it.
# In the calendar of a group, where people can mark an event as interesting.
event-no-sign-up = Showing interest here is not a sign-up. To sign up, press the button below the announcement of this meeting, or write /meetings to me.

## Meetings

meetings-title = Meetings
meetings-choose = Choose a meeting to see more.
meetings-none = There are no meetings at the moment. Please check again later.
# $name: what was looked for.
no-such-meeting = I don't know a meeting called { $name }. I know these:
which-sign-up = Which meeting would you like to sign up for?
which-mine = Which meeting do you mean?
which-support = Which meeting do you need language support for?
which-ask = Which meeting is your question about?
which-details = Which meeting do you want to know about?

## Questions to the organisers

ask-prompt = What is your question? Write it here, and we will pass it on to the organisers.
# Below the title of the meeting.
ask-prompt-meeting = What is your question about this meeting? Write it here, and we will pass it on to the organisers.
# The label of a box in a small window; at most 45 characters.
blank-question = Your question
ask-sent = We have passed your question on. The answer will come here.
# On a platform that does not reach people who have closed it.
ask-come-back = Please come back to this page for the answer.
ask-answered = The organisers have answered
ask-you-asked = You asked:
# Above words that an organiser wrote.
organisers-write = The organisers write:

## Not understood

not-understood = I did not understand that. Shall I pass your words on to the organisers? Or choose:
# In the middle of a form; what was asked follows again.
please-choose = I did not understand that. Please press one of the buttons, or write “stop”.
did-you-mean = Do you mean one of these?
stale-button = This button does not work any more. Please choose again:
too-long = This message is too long: I can read at most 4,000 characters. Nothing was lost: please write it shorter.
file-not-asked = I can't do anything with this file now. What would you like to do?

## Language

language-choose = Which language shall we speak?
language-unknown = I do not speak that language yet. I speak these:
# $language: the language's own name.
language-set = From now on we speak: { $language }
# The bot noticed the language of what was written.
language-noticed = I will answer in your language: { $language }
# Asked once, where the bot is not sure in which language somebody writes; one line in each likely language.
language-ask = Shall we speak English?

## Reminders

reminders-choose = How many reminders would you like? We always tell you about changes and cancellations.
reminders-set = Saved.
reminders-all = All reminders
reminders-few = Only the link and “still coming?”
reminders-none = No reminders

## Personal data

privacy-title = What we know about you
privacy = We keep what you write in sign-ups, requests for language support and questions, and this conversation. The organisers need it to run the meetings. Only they see it. After the meeting it is erased.
# Labels in front of values.
privacy-address = Your address in this chat
privacy-language = Language
privacy-registrations = Sign-ups
privacy-rights = You can have everything sent to you as a file, or erase everything.
export-here = Here is everything we have stored about you.
erase-ask = Shall we erase everything about you? This also cancels your sign-ups for all meetings. This can't be undone.
erased = Everything about you is erased. Only numbers without names remain. If you write again, we start from the beginning.
