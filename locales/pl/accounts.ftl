### One person with several chats on different platforms: the code that joins them, taking one out, where reminders go.

link-title = Połącz inny czat
# $code: what is to be sent, such as /link ABCD-EFGH.
link-code = W drugim czacie napisz do mnie: { $code }
link-code-time = Kod działa raz, przez 10 minut. Nie podawaj go nikomu: kto go wyśle, zobaczy Twoje zgłoszenia.
link-bad-code = Ten kod jest błędny, za stary albo już użyty. Napisz /link w drugim czacie, a dostaniesz nowy.
link-too-many = Za dużo błędnych kodów. Spróbuj, proszę, znowu za 10 minut.
link-same-account = To jest kod tego samego czatu. Wyślij go, proszę, z drugiego czatu.
link-already = Te dwa czaty są już połączone.
linked = Gotowe: Twoje czaty są połączone. Twoje zgłoszenia są teraz wszędzie te same.
# Said in the chat that made the code. $account: name of a platform.
account-joined = Połączono Twój inny czat: { $account }.
account-joined-not-you = Jeśli to nie Ty, naciśnij „Moje czaty” i odłącz go.
accounts-title = Moje czaty
# Label in front of a list of chats.
accounts-list = Połączone
# $account: name of a platform, perhaps with what it calls the person.
account-here = { $account } – ten czat
# $account: as above.
account-unreachable = { $account } – tam nie mogę do Ciebie napisać
# For somebody with one chat.
accounts-one = Używasz kilku aplikacji? Połącz swoje czaty: zgłoszenia będą wszędzie te same i wybierzesz, dokąd wysyłać przypomnienia.
# $account: as above.
take-out-ask = Odłączyć { $account }? Tamten czat zacznie od nowa i nic nie będzie o Tobie wiedzieć. Wszystkie Twoje zgłoszenia zostaną tutaj.
take-out-ask-here = Odłączyć ten czat? Zacznie od nowa i nic nie będzie o Tobie wiedzieć. Wszystkie Twoje zgłoszenia zostaną w pozostałych czatach.
# $account: name of a platform.
taken-out = Odłączono: { $account }. Wszystko zostaje tutaj.
# Said in the chat that was taken out.
on-your-own = Ten czat jest odłączony. Zaczyna od nowa; wszystko zostaje w pozostałych czatach.
# Buttons with the person's chats follow, and button-reminders-anywhere.
reminders-where = Dokąd wysyłać przypomnienia?
