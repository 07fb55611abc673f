### What platforms show of the bot before anybody writes to it: name (64 characters at most), a line (120), a text (512),
### and what each command does.

profile-name = Zapis – sign up for meetings
profile-about = Sign up for meetings by chatting: the link, reminders, language support.
profile-description = Here you sign up for meetings of minority and migrant organisations in Poland. You get the link and the reminders, and you can ask for an interpreter or other language support. Press Start.

command-meetings = Meetings that you can sign up for
command-my = My sign-ups: link, change, cancel
command-support = Ask for an interpreter or other language support
command-ask = A question to the organisers
command-language = Choose the language
command-reminders = How many reminders I get
command-link = Connect my other chats: one person, several apps
command-unlink = My connected chats; disconnect one
command-privacy = What is stored about me; export, erase
command-help = Help
command-cancel = Stop what you have started
command-desk = What is waiting for me, and the link to the desk
command-post = Post a meeting in a group or channel
command-meetings-in-group = Which meetings are there?
