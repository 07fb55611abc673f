### One person with several chats on different platforms: the code that joins them, taking one out, where reminders go.

link-title = Connect another chat
# $code: what is to be sent, such as /link ABCD-EFGH.
link-code = In your other chat, send me: { $code }
link-code-time = The code works once, for 10 minutes. Don't give it to anybody else: whoever sends it sees your sign-ups.
link-bad-code = This code is wrong, too old or already used. Write /link in your other chat, and I will give you a new one.
link-too-many = The code was wrong too many times. Please try again in 10 minutes.
link-same-account = This is the code of this very chat. Please send it from your other chat.
link-already = These two chats are already connected.
linked = Done: your chats are connected now. Your sign-ups are the same in all of them.
# Said in the chat that made the code. $account: name of a platform.
account-joined = Another chat of yours is now connected: { $account }.
account-joined-not-you = If this was not you, press “My chats” and disconnect it.
accounts-title = My chats
# Label in front of a list of chats.
accounts-list = Connected chats
# $account: name of a platform, perhaps with what it calls the person.
account-here = { $account } – this chat
# $account: as above.
account-unreachable = { $account } – I can't write to you there
# For somebody with one chat.
accounts-one = Do you use several apps? Connect your chats: then your sign-ups are the same in all of them, and you choose where reminders go.
# $account: as above.
take-out-ask = Disconnect { $account }? That chat will start from the beginning and know nothing about you. All your sign-ups stay here.
take-out-ask-here = Disconnect this chat? It will start from the beginning and know nothing about you. All your sign-ups stay in your other chats.
# $account: name of a platform.
taken-out = Disconnected: { $account }. Everything stays here.
# Said in the chat that was taken out.
on-your-own = This chat is disconnected. It starts from the beginning; everything stays in your other chats.
# Buttons with the person's chats follow, and button-reminders-anywhere.
reminders-where = Where shall reminders go?
