### Slash commands where people pick them from a list: names are one word of small letters (32 at most), descriptions have
### 100 characters at most.

slash-name-start = start
slash-name-meetings = meetings
slash-name-my = my
slash-name-language = language
slash-name-support = support
slash-name-ask = ask
slash-name-privacy = privacy
slash-name-reminders = reminders
slash-name-help = help
slash-name-cancel = cancel
slash-name-organiser = organiser
slash-name-desk = desk
slash-name-post = post
slash-name-link = link
slash-name-unlink = unlink

slash-about-start = Begin, or open one meeting
slash-about-organiser = Become an organiser, with the code that you were given

slash-option-name-meeting = meeting
slash-option-about-meeting = Which meeting
slash-option-name-language = language
slash-option-about-language = Which language
slash-option-name-code = code
slash-option-about-code = The code
slash-option-name-event = event
slash-option-about-event = Show it among the events of this server as well

# Said when the database can't be used.
try-later = Something is not working here at the moment, so your message was not saved. Please try again in a few minutes.
