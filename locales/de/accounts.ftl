### One person with several chats on different platforms: the code that joins them, taking one out, where reminders go.

link-title = Weiteren Chat verbinden
# $code: what is to be sent, such as /link ABCD-EFGH.
link-code = Schick mir in deinem anderen Chat: { $code }
link-code-time = Der Code gilt einmal und 10 Minuten lang. Gib ihn nicht weiter: Wer ihn schickt, sieht deine Anmeldungen.
link-bad-code = Dieser Code ist falsch, zu alt oder schon benutzt. Schreib /link in deinem anderen Chat, dann bekommst du einen neuen.
link-too-many = Das waren zu viele falsche Codes. Bitte versuch es in 10 Minuten noch einmal.
link-same-account = Das ist der Code dieses Chats. Bitte schick ihn aus deinem anderen Chat.
link-already = Diese beiden Chats sind schon verbunden.
linked = Fertig: Deine Chats gehören jetzt zusammen. Deine Anmeldungen sind überall gleich.
# Said in the chat that made the code. $account: name of a platform.
account-joined = Ein weiterer Chat von dir wurde verbunden: { $account }.
account-joined-not-you = Warst du das nicht? Dann drück auf den Knopf und trenne den anderen Chat wieder.
accounts-title = Meine Chats
# Label in front of a list of chats.
accounts-list = Verbunden
# $account: name of a platform, perhaps with what it calls the person.
account-here = { $account } – dieser Chat
# $account: as above.
account-unreachable = { $account } – dort kann ich dir nicht schreiben
# For somebody with one chat.
accounts-one = Benutzt du mehrere Apps? Verbinde deine Chats: Dann sind deine Anmeldungen überall gleich, und du entscheidest, wohin die Erinnerungen gehen.
# $account: as above.
take-out-ask = Sollen wir { $account } trennen? Der andere Chat fängt dann neu an und weiß nichts über dich. Alle deine Anmeldungen bleiben hier.
take-out-ask-here = Sollen wir diesen Chat trennen? Er fängt dann neu an und weiß nichts über dich. Alle deine Anmeldungen bleiben in deinen anderen Chats.
# $account: name of a platform.
taken-out = Getrennt: { $account }. Hier bleibt alles, wie es ist.
# Said in the chat that was taken out.
on-your-own = Dieser Chat wurde getrennt. Er fängt neu an; alles andere bleibt in den anderen Chats.
# Buttons with the person's chats follow, and button-reminders-anywhere.
reminders-where = Wohin sollen die Erinnerungen gehen?
