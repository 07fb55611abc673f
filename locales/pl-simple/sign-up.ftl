### Signing up: before the first question, the questions, the summary, where it stands.

## Before the first question

# $n: number of questions, may be 0.
intro-questions =
    { PLURAL($n) ->
        [one] Mamy do Ciebie { $n } pytanie.
        [few] Mamy do Ciebie { $n } pytania.
        [many] Mamy do Ciebie { $n } pytań.
       *[other] Mamy do Ciebie { $n } pytania.
    }
    Zgłoszenie to Twoje odpowiedzi.
    Możesz przerwać w każdej chwili.
    Możesz dokończyć później.
# The information clause. $who: who processes the data. $days: days after the meeting until it is erased.
clause =
    Za Twoje dane odpowiada: { $who }
    Używamy ich tylko po to, żeby zorganizować to spotkanie.
    { PLURAL($days) ->
        [one] Usuniemy je { $days } dzień po spotkaniu.
        [few] Usuniemy je { $days } dni po spotkaniu.
        [many] Usuniemy je { $days } dni po spotkaniu.
       *[other] Usuniemy je { $days } dnia po spotkaniu.
    }
    W każdej chwili możesz zobaczyć swoje dane.
    Możesz dostać je w pliku.
    Możesz je usunąć.
    Chcesz to zrobić? Napisz: /privacy
# A label in front of an e-mail address.
clause-contact = Adres do pytań o Twoje dane

## Questions

question-optional =
    Nie musisz odpowiadać na to pytanie.
    Możesz nacisnąć „Pomiń”.
# A heading above other questions: the button below opens a small window that has them as well.
question-together = Naciśnij „Napisz”. Wtedy odpowiesz też na te pytania
question-file =
    Wyślij tutaj plik.
    Plik może mieć najwyżej 10 MB.
    MB to wielkość pliku.
name-prompt =
    Jakie imię wpisać na listę?
    Napisz je tutaj.
    Możesz też podać nazwisko.

## Something is wrong with an answer. Says what to do; the question follows again.

problem-empty =
    Ta odpowiedź jest pusta.
    Napisz ją jeszcze raz.
# $n: most characters.
problem-too-long =
    Ta odpowiedź jest za długa.
    { PLURAL($n) ->
        [one] Napisz najwyżej { $n } znak.
        [few] Napisz najwyżej { $n } znaki.
        [many] Napisz najwyżej { $n } znaków.
       *[other] Napisz najwyżej { $n } znaku.
    }
    Znak to na przykład litera albo cyfra.
problem-no-such-option =
    Nie mamy takiej odpowiedzi.
    Naciśnij jeden z przycisków.
    Możesz też napisać to, co jest na przycisku.
problem-not-an-email =
    To nie jest adres e-mail.
    Adres e-mail wygląda na przykład tak:
    imie@example.org
    Napisz adres jeszcze raz.
problem-not-a-phone =
    To nie jest numer telefonu.
    Napisz numer cyframi.
    Na przykład: +48 600 100 200
problem-not-a-number =
    Napisz liczbę cyframi, bez przecinka.
    Na przykład: 3
problem-not-yes-no = Napisz „tak” albo „nie”.
problem-must-agree =
    Potrzebujemy tu Twojej zgody.
    Bez zgody nie możemy Cię tu zapisać.
    Możesz zapytać zespół o inny sposób.
    Napisz wtedy: /ask
problem-required = Musisz odpowiedzieć na to pytanie.
problem-not-a-file =
    Tu potrzebujemy pliku.
    Wyślij plik.
problem-not-words =
    Tu potrzebujemy słów.
    Napisz odpowiedź.
problem-file-too-large =
    Ten plik jest za duży.
    Plik może mieć najwyżej 10 MB.
    MB to wielkość pliku.
    Wyślij mniejszy plik.
problem-file-lost =
    Nie mamy Twojego pliku.
    Wyślij go jeszcze raz.

## The summary

# $title: title of the meeting.
review-title = Sprawdź: { $title }
review-support = Pomoc językowa
review-nothing-sent =
    To jeszcze nie jest wysłane.
    Czy wszystko się zgadza?
    Jeśli tak, naciśnij pierwszy przycisk.

## Stopping and going on

# $n: answers given so far.
resume =
    { PLURAL($n) ->
        [one] W Twoim zgłoszeniu jest już { $n } odpowiedź.
        [few] W Twoim zgłoszeniu są już { $n } odpowiedzi.
        [many] W Twoim zgłoszeniu jest już { $n } odpowiedzi.
       *[other] W Twoim zgłoszeniu jest już { $n } odpowiedzi.
    }
    Czy chcesz dokończyć?
resume-at-review =
    Masz już wszystkie odpowiedzi.
    Musisz jeszcze wysłać zgłoszenie.
    Czy chcesz dokończyć?
# $title: title of the meeting.
stopped-form =
    Przerywamy: { $title }
    Twoje odpowiedzi czekają na Ciebie.
    Te odpowiedzi nie są jeszcze wysłane.
    Możesz dokończyć, kiedy chcesz.
    Naciśnij wtedy „Dokończ”.

## Where a sign-up stands. In one line, on its own or behind a date.

state-received = Mamy Twoje zgłoszenie. Jeszcze nie wiemy, czy masz miejsce. Decyduje zespół.
state-waitlisted = Jeszcze nie masz miejsca. Czekasz w kolejce.
# $place: place on the waiting list.
state-waitlisted-place = Jeszcze nie masz miejsca. Czekasz w kolejce. Twój numer w kolejce: { $place }
state-declined = Niestety nie masz miejsca na tym spotkaniu.
state-withdrawn = Nie masz już zgłoszenia na to spotkanie.

## The line above it: what brought it up.

standing-decided = Jest decyzja zespołu.
standing-seat-freed =
    Jest wolne miejsce.
    Teraz to miejsce jest Twoje.

## The lines below it: what happens next.

next-received =
    Zespół organizuje to spotkanie.
    Poczekaj na decyzję zespołu.
    Napiszemy tutaj, czy masz miejsce.
next-accepted =
    Przed spotkaniem napiszemy do Ciebie.
    Przypomnimy Ci o spotkaniu.
    Wyślemy wszystko, czego potrzebujesz, żeby wejść na spotkanie.
next-waitlisted =
    Czasem ktoś nie może przyjść.
    Wtedy jest wolne miejsce.
    Dostaje je następna osoba z kolejki.
    Jeśli to będziesz Ty, napiszemy tutaj.
next-declined =
    Przykro nam.
    Możesz zapytać zespół o tę decyzję.
    Naciśnij „Zapytaj zespół”.

## Why one can't sign up.

refused-not-yet = Jeszcze nie można się zapisać.
refused-closed = Już nie można się zapisać.
refused-cancelled = Tego spotkania nie będzie.
instead-not-yet =
    Czy napisać Ci, kiedy będą zapisy?
    Jeśli tak, naciśnij pierwszy przycisk.
instead-closed =
    Możesz zapytać zespół, czy jeszcze można przyjść.
    Naciśnij „Zapytaj zespół”.
instead-over =
    Zobacz inne spotkania.
    Naciśnij „Spotkania”.
# $title: title of the meeting.
following = Napiszemy tutaj, kiedy będzie można się zapisać: { $title }
