### What stands on buttons. Short: phones are narrow.

## Going about

button-meetings = Spotkania
button-more = Więcej spotkań
button-details = O spotkaniu
# In an easy-to-read language: the rest of what is known about the meeting.
button-tell-more = Powiedz mi więcej
# Below a meeting whose texts are a translation.
button-original = Pokaż oryginał
button-my = Moje zgłoszenia
button-my-sign-up = Moje zgłoszenie
button-help = Pomoc
button-language = Język
button-privacy = Moje dane
button-ask = Zapytaj zespół
button-ask-again = Zapytaj jeszcze raz
button-reminders = Przypomnienia
# Below come-in. It opens the private chat.
button-come-in = Otwórz prywatny czat

## Signing up

button-sign-up = Zapisz mnie
button-sign-up-again = Zapisz mnie znowu
# On the card of a full meeting, where many read along.
button-waiting-list = Na listę rezerwową
# For a meeting whose sign-up is not open yet.
button-follow = Powiadom mnie o zapisach
button-read = Przeczytane. Dalej
button-not-now = Nie teraz
button-yes = Tak
button-no = Nie
button-agree = Zgadzam się
button-disagree = Nie zgadzam się
button-done = Gotowe
# Opens a small window in which the answer is written.
button-write = Napisz
button-back = Wstecz
button-skip = Pomiń
button-stop = Przerwij
button-send = Wyślij
button-send-sign-up = Wyślij zgłoszenie
button-send-changes = Wyślij zmiany
# $question: the question whose answer is to be corrected; long ones are cut.
button-correct = Popraw: { $question }
button-name = Wpisz moje imię
button-go-on = Dokończ
# $title: title of a meeting.
button-go-on-with = Dokończ: { $title }
button-start-again = Zacznij od nowa
button-throw-away = Usuń i zacznij od nowa

## A sign-up

button-link = Pokaż link
button-calendar = Dodaj do kalendarza
button-change = Zmień odpowiedzi
button-withdraw = Nie mogę przyjść
button-withdraw-yes = Tak, wycofaj zgłoszenie
button-withdraw-no = Nie, zostaw zgłoszenie
button-coming = Tak, będę
button-not-coming = Nie mogę przyjść
button-support = Wsparcie językowe
button-feedback = Napisz do zespołu

## Data

button-export = Wyślij mi moje dane
button-erase = Usuń wszystko
button-erase-yes = Tak, usuń wszystko
button-erase-no = Nie, zostaw
# Passes words that the bot did not understand on to the organisers.
button-pass-on = Przekaż zespołowi

## One person with several chats

button-link-account = Połącz inny czat
button-accounts = Moje czaty
# $account: name of a platform, perhaps with what it calls the person.
button-take-out = Odłącz: { $account }
button-take-out-yes = Tak, odłącz
button-take-out-no = Nie, zostaw
# Reminders go to the chat that was used last.
button-reminders-anywhere = Tam, gdzie ostatnio piszę
# Below call. It opens the private chat.
button-show-me = Pokaż

## For organisers

button-accept = Przyznaj miejsce
button-waitlist = Na listę rezerwową
button-decline = Odmów
button-reply = Odpowiedz
button-arranged = Zorganizujemy to
button-cannot-arrange = Nie damy rady
button-no-note = Wyślij bez komentarza
button-desk = Panel
# $n: people who wait for a decision. $title: title of a meeting.
button-applicants = Do decyzji ({ $n }): { $title }
