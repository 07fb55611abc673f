### One person with several chats on different platforms: the code that joins them, taking one out, where reminders go.

link-title = Join another chat
# $code: what is to be sent, such as /link ABCD-EFGH.
link-code = On your other chat, send me: { $code }
link-code-time = The code works once, for 10 minutes. Don't give it to anybody else: whoever sends it sees your sign-ups.
link-bad-code = This code is wrong, too old or already used. Write /link in your other chat, and I will give you a new one.
link-too-many = That was wrong too many times. Please try again in 10 minutes.
link-same-account = This is the code of this very chat. Please send it from your other chat.
link-already = These two chats are joined already.
linked = Done: your chats belong together now. What you have signed up for is the same in all of them.
# Said in the chat that made the code. $account: name of a platform.
account-joined = Another chat of yours has been joined: { $account }.
account-joined-not-you = If this was not you, press the button and take it out.
accounts-title = My chats
# Label in front of a list of chats.
accounts-list = They belong together
# $account: name of a platform, perhaps with what it calls the person.
account-here = { $account } – this chat
# $account: as above.
account-unreachable = { $account } – I can't write to you there
# For somebody with one chat.
accounts-one = Do you use several apps? Join your chats: then your sign-ups are the same in all of them, and you choose where reminders go.
# $account: as above.
take-out-ask = Take out { $account }? It will begin anew and know nothing about you. All your sign-ups stay here.
take-out-ask-here = Take this chat out? It will begin anew and know nothing about you. All your sign-ups stay with your other chats.
# $account: name of a platform.
taken-out = Taken out: { $account }. Everything stays here.
# Said in the chat that was taken out.
on-your-own = This chat was taken out. It begins anew; everything stays with the other chats.
# Buttons with the person's chats follow, and button-reminders-anywhere.
reminders-where = Where shall reminders go?
