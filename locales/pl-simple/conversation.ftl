### Hello, menus, questions to the organisers, language, reminders, personal data, and when something is not understood.

welcome =
    Tutaj możesz zapisać się na spotkanie.
    Możesz dostać link i przypomnienia.
    Link to adres spotkania w internecie.
    Możesz też poprosić o pomoc językową.
    Pomoc językowa to na przykład tłumaczenie.
    Naciśnij przycisk albo napisz, czego potrzebujesz.
help =
    Możesz pisać własnymi słowami.
    Na przykład:
    „zapisz mnie”
    „wyślij mi link”
    „nie mogę przyjść”
    „potrzebuję tłumaczenia”
    Możesz też naciskać przyciski.
    Chcesz przerwać? Napisz: stop
# The answer to a command that somebody gave in a group, where many read along.
come-in =
    Tutaj widzą nas inni.
    Naciśnij przycisk i napisz do mnie.
    Wtedy tylko Ty zobaczysz odpowiedź.
# To somebody who is called by name where many read along, because they can't be written to. A button follows.
call =
    Mam dla Ciebie wiadomość.
    Tylko Ty ją zobaczysz.
    Naciśnij przycisk.
# In the calendar of a group, where people can mark an event as interesting.
event-no-sign-up =
    Tu możesz zaznaczyć, że spotkanie Cię interesuje.
    To jeszcze nie jest zapis na spotkanie.
    Chcesz się zapisać?
    Naciśnij przycisk pod ogłoszeniem tego spotkania.
    Albo napisz do mnie: /meetings

## Meetings

meetings-choose =
    Wybierz spotkanie.
    Naciśnij przycisk z jego nazwą.
meetings-none =
    Teraz nie ma spotkań.
    Zobacz tutaj znowu za kilka dni.
# $name: what was looked for.
no-such-meeting =
    Nie znam takiego spotkania: { $name }
    Znam te spotkania:
which-sign-up =
    Na które spotkanie chcesz się zapisać?
    Naciśnij przycisk z jego nazwą.
which-mine =
    O które spotkanie Ci chodzi?
    Naciśnij przycisk z jego nazwą.
which-support =
    Na którym spotkaniu potrzebujesz pomocy językowej?
    Naciśnij przycisk z jego nazwą.
which-ask =
    O które spotkanie chcesz zapytać?
    Naciśnij przycisk z jego nazwą.
which-details =
    O które spotkanie Ci chodzi?
    Naciśnij przycisk z jego nazwą.

## Questions to the organisers

ask-prompt = Jakie masz pytanie? Napisz je tutaj. Wyślemy je do zespołu. Zespół organizuje spotkania.
# Below the title of the meeting.
ask-prompt-meeting = Jakie masz pytanie? Napisz je tutaj. Wyślemy je do zespołu. Zespół organizuje to spotkanie.
ask-sent =
    Zespół ma już Twoje pytanie.
    Odpowiedź przyjdzie tutaj.
# On a platform that does not reach people who have closed it.
ask-come-back =
    Wróć potem na tę stronę.
    Tu będzie odpowiedź.
ask-answered = Zespół odpowiada
# Above words that an organiser wrote.
organisers-write = Zespół pisze:

## Not understood

not-understood =
    Nie rozumiem tej wiadomości.
    Czy wysłać ją do zespołu?
    Zespół organizuje spotkania.
    Możesz też nacisnąć inny przycisk.
# In the middle of a form; what was asked follows again.
please-choose =
    Nie rozumiem tej wiadomości.
    Naciśnij jeden z przycisków.
    Chcesz przerwać? Napisz: stop
did-you-mean =
    Czego potrzebujesz?
    Naciśnij jeden z przycisków.
stale-button =
    Ten przycisk już nie działa.
    Wybierz jeszcze raz:
too-long =
    Ta wiadomość jest za długa.
    Może mieć najwyżej 4000 znaków.
    Znak to na przykład litera albo cyfra.
    Napisz krótszą wiadomość.
    Nic nie zginęło.
file-not-asked =
    Teraz nie potrzebuję tego pliku.
    Napisz, czego potrzebujesz.

## Language

language-choose =
    W jakim języku chcesz rozmawiać?
    Naciśnij przycisk.
language-unknown =
    Jeszcze nie znam tego języka.
    Wybierz jeden z tych języków:
# $language: the language's own name.
language-set = Teraz rozmawiamy tak: { $language }

## Reminders

reminders-choose =
    Ile przypomnień chcesz dostawać?
    Naciśnij przycisk.
    O zmianach napiszemy zawsze.
    Napiszemy też zawsze, gdy spotkania nie będzie.
reminders-few = Tylko link i pytanie, czy będziesz
reminders-none = Nie chcę przypomnień

## Personal data

privacy =
    Mamy o Tobie:
    – Twoje zgłoszenia
    – Twoje prośby o pomoc językową
    – Twoje pytania
    – tę rozmowę
    Potrzebujemy tego, żeby zorganizować spotkania.
    Widzi to tylko zespół, który organizuje spotkania.
    Po spotkaniu to usuwamy.
privacy-registrations = Ile masz zgłoszeń
privacy-rights =
    Możesz dostać wszystkie swoje dane w pliku.
    Możesz też usunąć wszystkie swoje dane.
    Naciśnij przycisk.
export-here =
    Wysyłamy Ci plik.
    Jest w nim wszystko, co o Tobie mamy.
erase-ask =
    Czy usunąć wszystko o Tobie?
    Wypiszemy Cię też ze wszystkich spotkań.
    Potem nie można tego cofnąć.
    Naciśnij „Tak” albo „Nie”.
erased =
    Usunęliśmy wszystko o Tobie.
    Zostały tylko liczby.
    Liczby są bez imion i nazwisk.
    Możesz napisać do nas znowu.
    Wtedy zaczniemy od początku.
