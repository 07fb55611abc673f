### The public pages and the chat window in the browser. What the bot itself says is in other files.
### Keep it short, simple and kind: many readers read in their second language, on a phone.
### A number's form is chosen by { PLURAL($n) -> … }, never by { $n -> … }.

## Every page

# The first link of a page, seen only by people who move by keyboard.
web-skip = Przejdź do treści
# At the top, for screen readers: what the list of languages is for.
web-language = Język
# At the top of every page but the first: leads to the list of meetings.
web-all-meetings = Wszystkie spotkania
# At the bottom of every page.
web-footer = Bez konta, bez reklam, bez śledzenia. To, co piszesz, trafia tylko do zespołu organizującego.
# At the bottom of every page: a link to the chat, where one can see and erase one's data.
web-footer-privacy = Twoje dane: zobacz je albo usuń na czacie

## List of meetings

# Title of the first page, also in the browser's tab.
web-home-title = Spotkania
# Under that title.
web-home-lead = Wybierz spotkanie. Zapiszesz się w rozmowie na czacie, w swoim języku.
# Instead of the list when there is nothing to sign up for.
web-home-none = Teraz nie ma otwartych spotkań. Zajrzyj niedługo albo napisz do nas na czacie.
# A big button on the phone: opens the chat. "My sign-ups" are found there.
web-home-chat = Otwórz czat: moje zgłoszenia, pytania, pomoc
# Below the list: a calendar that a phone or computer can follow.
web-home-calendar = Kalendarz wszystkich otwartych spotkań (.ics)
# On a card, in place of the date.
web-no-date = Datę podamy później
# On a card, in place of the address.
web-online = Online
# On a card: online and in a room. $place: name or address of the room.
web-hybrid = { $place } oraz online
# On a card, where the address of a meeting in a room is not known yet.
web-place-later = Adres podamy później
# On a card: which language the title is in, when there is none in the reader's. $language: its name.
web-in-language = język: { $language }

## Where a meeting stands; on its card in the list

web-status-open = Zapisy otwarte
# $n: free seats, at least 1.
web-status-seats = { PLURAL($n) ->
    [one] { $n } wolne miejsce
    [few] { $n } wolne miejsca
   *[many] { $n } wolnych miejsc
}
# Full, but one can still put one's name down.
web-status-full = Brak miejsc: lista rezerwowa
# It is announced, perhaps without a date; sign-up is not open yet.
web-status-announced = Zapisy ruszą później
web-status-closed = Zapisy zamknięte
web-status-started = Już trwa
web-status-over = Zakończone
web-status-cancelled = Odwołane

## A meeting's page

# For screen readers: the part with the facts about the meeting.
web-meeting-about = O spotkaniu
# A big button on the phone: opens the chat.
web-meeting-chat = Zapisz się lub zapytaj: otwórz czat
# A link to a file that puts the meeting into one's own calendar.
web-meeting-calendar = Dodaj do kalendarza (.ics)
# A link on the page of somebody's own language choice: which languages the text is in is said elsewhere.
web-meeting-privacy-note = Link do spotkania online dostają tylko osoby, którym przyznano miejsce.

## The chat window

# Title of the chat window and of the page with nothing but the chat.
web-chat-title = Czat
# For screen readers: the list of messages.
web-chat-log = Rozmowa
# The label of the text box.
web-chat-box = Twoja wiadomość
# Below the text box, small.
web-chat-hint = Enter wysyła. Shift i Enter razem: nowa linia.
web-chat-send = Wyślij
# A button that opens the choice of a file.
web-chat-attach = Dołącz plik
# A link on the phone: leaves the chat, back to the facts about the meeting.
web-chat-close = Zamknij czat
# Before the messages, for screen readers: who said it.
web-chat-you = Ty:
web-chat-bot = Bot:
# For screen readers: the row of buttons below a message.
web-chat-choices = Odpowiedzi do wyboru
# While an answer is being prepared.
web-chat-writing = Piszę odpowiedź…
# While there is no connection.
web-chat-connecting = Łączę…
# Below one's own message that did not arrive.
web-chat-not-sent = Nie wysłano. Twoje słowa są tu zachowane.
web-chat-send-again = Wyślij jeszcze raz
# A button that appears when there is something new further down.
web-chat-newer = Nowe wiadomości niżej
# First words in the chat beside a meeting's page; buttons follow.
web-chat-hello = Dzień dobry! Tutaj możesz się zapisać, o coś zapytać albo poprosić o wsparcie językowe. Naciśnij przycisk albo po prostu napisz.
# Instead of the chat when the browser does not keep the chat's cookie, as on some pages of others.
web-chat-blocked = Twoja przeglądarka nie pozwala na czat na tej stronie. Otwórz go w osobnej karcie:
web-chat-open-tab = Otwórz czat
# Instead of the chat when JavaScript is off.
web-chat-no-script = Czat wymaga JavaScriptu. Bez niego możesz tu przeczytać wszystko o spotkaniu oraz napisać lub zadzwonić do zespołu organizującego.
# Label of the round button on somebody else's page. Also the title of the frame.
web-embed-open = Czat: zapisz się lub zapytaj
web-embed-close = Zamknij czat

## Errors. Each says what happened and what to do.

# Title of every page of this kind.
web-error-title = Coś się nie udało
# A page that is not there.
web-error-missing-title = Tu nic nie ma
web-error-missing = Nie ma takiej strony. Może adres jest niepełny albo tego spotkania już nie pokazujemy.
# A link to a meeting that is not good any more.
web-error-join-title = Ten link się nie otwiera
# The person withdrew, or was not accepted, or is on the waiting list.
web-error-join-not-admitted = Ten link działa tylko dla osób, którym przyznano miejsce. Na liście rezerwowej albo po wycofaniu zgłoszenia się nie otworzy. Napisz do bota /my i sprawdź swoje zgłoszenia.
web-error-join-unknown = Nie znamy tego linku. Może skopiowała się tylko jego część. Napisz do bota /my, a dostaniesz go jeszcze raz.
# The database does not answer. In the chat and on pages.
web-error-busy-title = Chwileczkę
web-error-busy = Przez chwilę nie ma z nami połączenia. Nic nie przepadło. Spróbuj, proszę, za moment.
# Far too long a message, in the chat.
web-error-too-long = To za dużo na jedną wiadomość. Podziel ją, proszę, na kilka krótszych.
# The browser sent something that is not understood.
web-error-bad = W tym, co wysłała Twoja przeglądarka, czegoś brakuje. Odśwież, proszę, stronę i spróbuj jeszcze raz.
# The chat's cookie is missing.
web-error-no-cookie = Odśwież, proszę, stronę: Twoja przeglądarka nie zachowała czatu.
# Link on error pages.
web-error-home = Do listy spotkań

## Demo: the clock that can be pushed forward

# Mark of the bar at the top of every page of the demo.
web-demo-mark = Demo
# $now: date with weekday, and time.
web-demo-now = Teraz jest: { $now }
web-demo-hour = + 1 godzina
web-demo-day = + 1 dzień
web-demo-week = + 1 tydzień
# For screen readers: what the three buttons are for.
web-demo-push = Przestaw zegar demo do przodu
