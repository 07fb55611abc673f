### The public pages and the chat window in the browser. What the bot itself says is in other files.
### Keep it short, simple and kind: many readers read in their second language, on a phone.
### A number's form is chosen by { PLURAL($n) -> … }, never by { $n -> … }.

## Every page

# The first link of a page, seen only by people who move by keyboard.
web-skip = Przejdź do tekstu strony
# At the bottom of every page.
web-footer = Nie musisz zakładać konta. Nie ma tu reklam. Nikt Cię tu nie śledzi. To, co piszesz, widzi tylko zespół, który organizuje spotkania.

## List of meetings

# Under that title.
web-home-lead = Wybierz spotkanie. Zapiszesz się na czacie. Czat to rozmowa na tej stronie. Możesz pisać w swoim języku.
# Instead of the list when there is nothing to sign up for.
web-home-none = Teraz nie ma spotkań. Zobacz tutaj znowu za kilka dni. Możesz też napisać do nas na czacie.
# A big button on the phone: opens the chat. "My sign-ups" are found there.
web-home-chat = Otwórz czat
# Below the list: a calendar that a phone or computer can follow.
web-home-calendar = Kalendarz wszystkich spotkań
# On a card, in place of the date.
web-no-date = Jeszcze nie wiemy kiedy
# On a card, in place of the address.
web-online = W internecie
# On a card: online and in a room. $place: name or address of the room.
web-hybrid = { $place } i w internecie
# On a card, where the address of a meeting in a room is not known yet.
web-place-later = Jeszcze nie wiemy gdzie

## Where a meeting stands; on its card in the list

web-status-open = Możesz się zapisać
# Full, but one can still put one's name down.
web-status-full = Nie ma wolnych miejsc. Możesz czekać w kolejce
# It is announced, perhaps without a date; sign-up is not open yet.
web-status-announced = Jeszcze nie można się zapisać
web-status-closed = Już nie można się zapisać
web-status-started = Spotkanie już trwa
web-status-over = To spotkanie już było
web-status-cancelled = Tego spotkania nie będzie

## A meeting's page

# A big button on the phone: opens the chat.
web-meeting-chat = Zapisz się albo zapytaj
# A link to a file that puts the meeting into one's own calendar.
web-meeting-calendar = Dodaj do kalendarza
# A link on the page of somebody's own language choice: which languages the text is in is said elsewhere.
web-meeting-privacy-note = Link to adres spotkania w internecie. Link dostają tylko osoby, które mają miejsce.

## The chat window

# Below the text box, small.
web-chat-hint = Żeby wysłać, naciśnij Enter. Żeby zacząć nową linię, naciśnij razem Shift i Enter.
# A button that opens the choice of a file.
web-chat-attach = Dodaj plik
# For screen readers: the row of buttons below a message.
web-chat-choices = Przyciski z odpowiedziami
# Below one's own message that did not arrive.
web-chat-not-sent = Ta wiadomość nie jest wysłana. Twoje słowa zostały tutaj.
# A button that appears when there is something new further down.
web-chat-newer = Niżej są nowe wiadomości
# First words in the chat beside a meeting's page; buttons follow.
web-chat-hello =
    Dzień dobry!
    Tutaj możesz się zapisać.
    Możesz o coś zapytać.
    Możesz poprosić o pomoc językową.
    Pomoc językowa to na przykład tłumaczenie.
    Naciśnij przycisk albo napisz.
# Instead of the chat when the browser does not keep the chat's cookie, as on some pages of others.
web-chat-blocked = Na tej stronie czat nie działa. Twoja przeglądarka go blokuje. Przeglądarka to program do oglądania stron. Otwórz czat na nowej stronie:
# Instead of the chat when JavaScript is off.
web-chat-no-script = Czat tu nie działa. Czat potrzebuje JavaScriptu. To część przeglądarki. Przeglądarka to program do oglądania stron. Możesz tu przeczytać wszystko o spotkaniu. Możesz też napisać albo zadzwonić do zespołu, który organizuje spotkanie.
# Label of the round button on somebody else's page. Also the title of the frame.
web-embed-open = Zapisz się albo zapytaj

## Errors. Each says what happened and what to do.

# A page that is not there.
web-error-missing-title = Nie ma takiej strony
web-error-missing = Może adres strony jest niepełny. Może tego spotkania już nie pokazujemy. Zobacz listę spotkań.
# The person withdrew, or was not accepted, or is on the waiting list.
web-error-join-not-admitted = Ten link jest tylko dla osób, które mają miejsce. Nie działa, gdy czekasz w kolejce. Nie działa też, gdy się wypiszesz. Sprawdź swoje zgłoszenia. Napisz na czacie: /my
web-error-join-unknown = Nie znamy tego linku. Może brakuje części linku. Chcesz dostać link jeszcze raz? Napisz na czacie: /my
# The database does not answer. In the chat and on pages.
web-error-busy-title = Poczekaj chwilę
web-error-busy = Teraz nie ma z nami połączenia. Nic nie zginęło. Spróbuj znowu za chwilę.
# Far too long a message, in the chat.
web-error-too-long = Ta wiadomość jest za długa. Podziel ją na kilka krótszych.
# The browser sent something that is not understood.
web-error-bad = Coś się nie udało w Twojej przeglądarce. Odśwież stronę. Potem spróbuj jeszcze raz.
# The chat's cookie is missing.
web-error-no-cookie = Twoja przeglądarka nie zapamiętała czatu. Odśwież stronę.
# Link on error pages.
web-error-home = Zobacz listę spotkań
