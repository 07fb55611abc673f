### Language support: an interpreter, sign language, captions and the like.

# $title: title of the meeting.
support-title = Pomoc językowa: { $title }
# $when: date and hour.
support-deadline =
    Do kiedy możesz poprosić: { $when }
    Poproś jak najszybciej.
    Wtedy łatwiej znaleźć pomoc.
support-late =
    Czas na prośby już minął: { $when }
    Możesz jeszcze poprosić.
    Wyślemy Twoją prośbę do zespołu.
    Ale może się nie udać.

## Questions

support-understands =
    Jakie języki rozumiesz?
    Możesz wybrać kilka języków.
support-speaks =
    W jakich językach mówisz?
    Możesz wybrać kilka języków.
support-type-other =
    Nie ma tu Twojego języka? Napisz go.
    Na koniec naciśnij „Gotowe”.
support-help =
    Co Ci pomoże?
    Możesz wybrać kilka rzeczy.
    Na koniec naciśnij „Gotowe”.
support-words =
    Co Ci pomoże? Napisz to własnymi słowami.
    Możesz też nacisnąć „Pomiń”.

## What would help: buttons and lists.

help-interpreting = Tłumaczenie na mój język
help-sign-language = Polski język migowy
help-companion = Osoba, która przyjdzie ze mną

## The request

support-review = Twoja prośba o pomoc językową
support-noted =
    Mamy Twoją prośbę.
    Wyślemy ją razem ze zgłoszeniem.
support-sent = Zespół ma już Twoją prośbę.
support-next =
    Zespół sprawdzi, co może zrobić.
    Odpowiedź przyjdzie tutaj.
    Napiszemy też, jeśli się nie uda.
support-state-asked = zespół ma prośbę, poczekaj na odpowiedź
support-arranged =
    Dobra wiadomość!
    Zespół zorganizuje tę pomoc.
support-declined =
    Przykro nam.
    Zespół nie może zorganizować tej pomocy.
