### Signing up: before the first question, the questions, the summary, where it stands.

## Before the first question

# $title: title of the meeting.
intro-title = Zgłoszenie: { $title }
# $n: number of questions, may be 0.
intro-questions = { PLURAL($n) ->
    [one] Przed Tobą { $n } pytanie. Możesz przerwać w każdej chwili i dokończyć później.
    [few] Przed Tobą { $n } pytania. Możesz przerwać w każdej chwili i dokończyć później.
   *[many] Przed Tobą { $n } pytań. Możesz przerwać w każdej chwili i dokończyć później.
}
# The information clause. $who: who processes the data. $days: days after the meeting until it is erased.
clause = Kto przetwarza Twoje dane: { $who }. Po co: tylko po to, żeby zorganizować to spotkanie. Jak długo: usuniemy je { PLURAL($days) ->
    [one] { $days } dzień
    [few] { $days } dni
   *[many] { $days } dni
} po spotkaniu. Możesz je zobaczyć, pobrać albo usunąć w każdej chwili: napisz /privacy.
# A label in front of an e-mail address.
clause-contact = Pytania o Twoje dane

## Questions

# $n: number of this question. $all: number of all.
question-progress = Pytanie { $n } z { $all }
question-optional = To pytanie możesz pominąć.
# A heading above other questions: the button below opens a small window that has them as well.
question-together = Naciśnij przycisk, a odpowiesz od razu także na te pytania
share-phone = Wyślij mój numer telefonu
question-file = Wyślij tu, proszę, plik. Może mieć najwyżej 10 MB.
name-prompt = Jakie imię (albo imię i nazwisko) wpisać na listę?
# The label of a box in a small window; at most 45 characters.
blank-name = Imię na listę

## Something is wrong with an answer. Says what to do; the question follows again.

problem-empty = Ta odpowiedź jest pusta. Napisz ją, proszę, jeszcze raz.
# $n: most characters.
problem-too-long = { PLURAL($n) ->
    [one] Ta odpowiedź jest za długa. Napisz, proszę, najwyżej { $n } znak.
    [few] Ta odpowiedź jest za długa. Napisz, proszę, najwyżej { $n } znaki.
   *[many] Ta odpowiedź jest za długa. Napisz, proszę, najwyżej { $n } znaków.
}
problem-no-such-option = Takiej odpowiedzi nie ma na liście. Naciśnij, proszę, jeden z przycisków albo napisz to, co na nim jest.
problem-not-an-email = To nie jest adres e-mail. Adres wygląda na przykład tak: imie@example.org.
problem-not-a-phone = To nie jest numer telefonu. Napisz go, proszę, cyframi, na przykład +48 600 100 200.
problem-not-a-number = Napisz, proszę, liczbę całkowitą cyframi, na przykład 3.
problem-not-yes-no = Odpowiedz, proszę, „tak” albo „nie”.
problem-must-agree = Bez Twojej zgody nie możemy Cię tu zapisać. Możesz zapytać zespół organizujący o inny sposób: /ask
problem-required = To pytanie wymaga odpowiedzi.
problem-not-a-file = Tu potrzebny jest plik, nie słowa. Wyślij, proszę, plik.
problem-not-words = Tu potrzebne są słowa, nie plik. Napisz, proszę, odpowiedź.
problem-file-too-large = Ten plik jest za duży. Może mieć najwyżej 10 MB. Wyślij, proszę, mniejszy.
problem-file-lost = Plik nie dotarł. Wyślij go, proszę, jeszcze raz.

## The summary

# $title: title of the meeting.
review-title = Sprawdź, proszę: { $title }
# Labels in front of values.
review-name = Imię na liście
review-support = Wsparcie językowe
review-nothing-sent = Nic jeszcze nie jest wysłane. Czy wszystko się zgadza?
# Value of an answer that was not given.
answer-none = –
answer-agreed = Zgadzam się

## Stopping and going on

# $n: answers given so far.
resume = { PLURAL($n) ->
    [one] W Twoim zgłoszeniu jest już { $n } odpowiedź. Dokończyć?
    [few] W Twoim zgłoszeniu są już { $n } odpowiedzi. Dokończyć?
   *[many] W Twoim zgłoszeniu jest już { $n } odpowiedzi. Dokończyć?
}
resume-at-review = Wszystkie odpowiedzi już są. Trzeba tylko wysłać zgłoszenie. Dokończyć?
stopped = Dobrze, przerywamy.
# $title: title of the meeting.
stopped-form = Przerywamy: { $title }. Twoje odpowiedzi czekają. Nic nie jest wysłane. Możesz dokończyć, kiedy chcesz.

## Where a sign-up stands. In one line, on its own or behind a date.

state-received = Zgłoszenie dotarło. To jeszcze nie znaczy, że masz miejsce: decyduje zespół organizujący.
state-accepted = Masz miejsce.
state-waitlisted = Na liście rezerwowej
# $place: place on the waiting list.
state-waitlisted-place = Na liście rezerwowej, numer w kolejce: { $place }
state-declined = Niestety tym razem nie masz miejsca.
state-withdrawn = Zgłoszenie wycofane

## The line above it: what brought it up.

standing-already = Masz już zgłoszenie na to spotkanie.
standing-changed = Zmiany są już w Twoim zgłoszeniu.
standing-decided = Jest decyzja zespołu organizującego.
standing-seat-freed = Zwolniło się miejsce i jest Twoje.

## The lines below it: what happens next.

next-received = Napiszemy tutaj, gdy tylko będzie decyzja.
next-accepted = Przed spotkaniem przypomnimy o nim i wyślemy wszystko, czego trzeba, żeby dołączyć.
next-waitlisted = Kiedy zwolni się miejsce, od razu dostanie je następna osoba z kolejki. Jeśli to będziesz Ty, napiszemy tutaj.
next-declined = Przykro nam. Możesz zapytać zespół organizujący o tę decyzję.
next-withdrawn = Nie będziemy już pisać o tym spotkaniu.

## Why one can't sign up.

refused-not-yet = Zapisy jeszcze nie są otwarte.
refused-closed = Zapisy są już zamknięte.
refused-started = Spotkanie już się zaczęło.
refused-over = Spotkanie już się skończyło.
refused-cancelled = Spotkanie jest odwołane.
instead-not-yet = Powiadomić Cię, kiedy ruszą zapisy?
instead-closed = Możesz zapytać zespół organizujący, czy da się jeszcze dołączyć.
instead-over = Zobacz inne spotkania.
# $title: title of the meeting.
following = Napiszemy tutaj, kiedy ruszą zapisy: { $title }
