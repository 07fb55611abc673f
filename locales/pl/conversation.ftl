### Hello, menus, questions to the organisers, language, reminders, personal data, and when something is not understood.

welcome-title = Dzień dobry!
welcome = Tutaj możesz zapisać się na spotkanie, dostać link i przypomnienia oraz poprosić o wsparcie językowe. Naciśnij przycisk albo po prostu napisz, czego potrzebujesz.
help = Możesz pisać własnymi słowami: „zapisz mnie”, „wyślij mi link”, „nie mogę przyjść”, „potrzebuję tłumaczenia”. Możesz też naciskać przyciski. Żeby coś przerwać, napisz „stop”.
small-talk-hello = Dzień dobry! W czym mogę pomóc?
small-talk-thanks = Proszę bardzo. Coś jeszcze?
# The answer to a command that somebody gave in a group, where many read along.
come-in = Napisz do mnie prywatnie: wtedy to, co dotyczy Ciebie, zobaczysz tylko Ty.
# To somebody who is called by name where many read along, because they can't be written to. A button follows.
call = Jest dla Ciebie wiadomość. Zobaczysz ją tylko Ty.
# In the calendar of a group, where people can mark an event as interesting.
event-no-sign-up = Jeśli zaznaczysz tutaj, że spotkanie Cię interesuje, to jeszcze nie jest zapis. Żeby się zapisać, naciśnij przycisk pod ogłoszeniem tego spotkania albo napisz do mnie /meetings.

## Meetings

meetings-title = Spotkania
meetings-choose = Wybierz spotkanie, żeby zobaczyć więcej.
meetings-none = Teraz nie ma żadnych spotkań. Zajrzyj, proszę, za jakiś czas.
# $name: what was looked for.
no-such-meeting = Nie znam takiego spotkania: { $name }. Oto spotkania, które znam:
which-sign-up = Na które spotkanie chcesz się zapisać?
which-mine = O które spotkanie chodzi?
which-support = Na którym spotkaniu potrzebujesz wsparcia językowego?
which-ask = O które spotkanie chcesz zapytać?
which-details = O które spotkanie chodzi?

## Questions to the organisers

ask-prompt = Jakie masz pytanie? Napisz je tutaj. Przekażemy je zespołowi organizującemu.
# Below the title of the meeting.
ask-prompt-meeting = Jakie masz pytanie o to spotkanie? Napisz je tutaj. Przekażemy je zespołowi organizującemu.
# The label of a box in a small window; at most 45 characters.
blank-question = Twoje pytanie
ask-sent = Pytanie jest przekazane. Odpowiedź przyjdzie tutaj.
# On a platform that does not reach people who have closed it.
ask-come-back = Wróć, proszę, na tę stronę: tu będzie odpowiedź.
ask-answered = Jest odpowiedź od zespołu
ask-you-asked = Twoje pytanie:
# Above words that an organiser wrote.
organisers-write = Zespół organizujący pisze:

## Not understood

not-understood = Nie rozumiem tej wiadomości. Przekazać ją zespołowi organizującemu? Albo wybierz:
# In the middle of a form; what was asked follows again.
please-choose = Nie rozumiem tej wiadomości. Naciśnij, proszę, jeden z przycisków albo napisz „stop”.
did-you-mean = Czy chodzi o coś z tej listy?
stale-button = Ten przycisk już nie działa. Wybierz, proszę, jeszcze raz:
too-long = Ta wiadomość jest za długa. Mogę przeczytać najwyżej 4000 znaków. Nic nie przepadło: napisz, proszę, krócej.
file-not-asked = Teraz nie mogę nic zrobić z tym plikiem. Czego potrzebujesz?

## Language

language-choose = W jakim języku rozmawiamy?
language-unknown = Tego języka jeszcze nie znam. Znam te:
# $language: the language's own name.
language-set = Język rozmowy od teraz: { $language }
# The bot noticed the language of what was written.
language-noticed = Odpowiadam w Twoim języku: { $language }
# Asked once, where the bot is not sure in which language somebody writes; one line in each likely language.
language-ask = Rozmawiamy po polsku?

## Reminders

reminders-choose = Ile przypomnień chcesz? O zmianach i o odwołaniu spotkania napiszemy zawsze.
reminders-set = Gotowe.
reminders-all = Wszystkie przypomnienia
reminders-few = Tylko link i „czy będziesz?”
reminders-none = Bez przypomnień

## Personal data

privacy-title = Co o Tobie wiemy
privacy = Przechowujemy to, co piszesz w zgłoszeniach, w prośbach o wsparcie językowe i w pytaniach, oraz tę rozmowę. To potrzebne, żeby zorganizować spotkania. Widzi to tylko zespół organizujący. Po spotkaniu to usuwamy.
# Labels in front of values.
privacy-address = Twój adres w czacie
privacy-language = Język
privacy-registrations = Zgłoszenia
privacy-rights = Możesz dostać wszystko w pliku albo wszystko usunąć.
export-here = Oto wszystko, co o Tobie przechowujemy.
erase-ask = Usunąć wszystko o Tobie? Wycofamy też Twoje zgłoszenia na wszystkie spotkania. Tego nie da się cofnąć.
erased = Wszystko o Tobie jest usunięte. Zostały tylko liczby, bez imion i nazwisk. Jeśli znowu napiszesz, zaczniemy od początku.
