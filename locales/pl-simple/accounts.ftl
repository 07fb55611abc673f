### One person with several chats on different platforms: the code that joins them, taking one out, where reminders go.

# $code: what is to be sent, such as /link ABCD-EFGH.
link-code =
    Otwórz drugi czat.
    Wyślij tam do mnie ten tekst:
    { $code }
link-code-time =
    W tym tekście jest kod.
    Kod działa 1 raz. Kod działa 10 minut.
    Nie dawaj kodu innym osobom.
    Kto wyśle kod, zobaczy Twoje zgłoszenia.
link-bad-code =
    Ten kod nie działa.
    Może jest błędny, za stary albo już użyty.
    Napisz w drugim czacie: /link
    Dostaniesz nowy kod.
link-too-many =
    Kod był błędny za dużo razy.
    Poczekaj 10 minut.
    Potem spróbuj jeszcze raz.
link-same-account =
    To jest kod z tego samego czatu.
    Otwórz drugi czat i wyślij kod tam.
linked =
    Gotowe.
    Twoje czaty są połączone.
    Teraz wszędzie masz te same zgłoszenia.
# Said in the chat that made the code. $account: name of a platform.
account-joined = Połączyliśmy Twój drugi czat: { $account }
account-joined-not-you =
    Czy to Ty?
    Jeśli nie, naciśnij „Moje czaty”.
    Potem odłącz tamten czat.
# Label in front of a list of chats.
accounts-list = Te czaty są połączone
# For somebody with one chat.
accounts-one =
    Rozmawiasz ze mną w kilku aplikacjach?
    Każda taka rozmowa to czat.
    Możesz połączyć swoje czaty.
    Wtedy wszędzie masz te same zgłoszenia.
    Wybierzesz też, gdzie chcesz dostawać przypomnienia.
# $account: as above.
take-out-ask =
    Czy odłączyć ten czat: { $account }?
    Ten czat zacznie od nowa.
    Nic nie będzie o Tobie wiedzieć.
    Wszystkie Twoje zgłoszenia zostaną tutaj.
take-out-ask-here =
    Czy odłączyć ten czat?
    Ten czat zacznie od nowa.
    Nic nie będzie o Tobie wiedzieć.
    Wszystkie Twoje zgłoszenia zostaną w innych czatach.
# $account: name of a platform.
taken-out =
    Odłączyliśmy czat: { $account }
    Wszystko zostaje tutaj.
# Said in the chat that was taken out.
on-your-own =
    Ten czat jest odłączony.
    Ten czat zaczyna od nowa.
    Wszystko zostaje w innych czatach.
# Buttons with the person's chats follow, and button-reminders-anywhere.
reminders-where =
    Gdzie chcesz dostawać przypomnienia?
    Naciśnij przycisk.
