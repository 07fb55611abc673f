### Language support: an interpreter, sign language, captions and the like.

# $title: title of the meeting.
support-title = Wsparcie językowe: { $title }
# $when: date and hour.
support-deadline = Termin na prośby: { $when }. Im wcześniej poprosisz, tym łatwiej znaleźć pomoc.
support-late = Termin na prośby już minął: { $when }. Poproś mimo to. Przekażemy prośbę, ale może się nie udać.

## Questions

support-understands = Jakie języki rozumiesz?
support-speaks = W jakich językach mówisz?
support-type-other = Inny język? Napisz, jaki.
# Heading above languages that the person typed.
support-typed = Także
support-help = Co Ci pomoże? Możesz wybrać kilka rzeczy.
support-words = Napisz własnymi słowami, co Ci pomoże.
# Labels of boxes in a small window; at most 45 characters.
blank-language = Inny język
blank-need = Co Ci pomoże

## What would help: buttons and lists.

help-interpreting = Tłumaczenie ustne
help-sign-language = Polski język migowy (PJM)
help-captions = Napisy na ekranie
help-materials-ahead = Materiały przed spotkaniem
help-easy-to-read = Proste słowa i teksty
help-companion = Osoba towarzysząca
help-other = Coś innego

## The request

support-review = Twoja prośba o wsparcie językowe
# Labels in front of values.
support-fact-understands = Rozumiane języki
support-fact-speaks = Języki do rozmowy
support-fact-help = Co pomoże
support-noted = Zanotowane. Wyślemy to razem ze zgłoszeniem.
support-sent = Zespół organizujący ma już Twoją prośbę.
support-next = Zespół sprawdzi, co da się zrobić. Odpowiedź przyjdzie tutaj, jakakolwiek będzie.
support-state-asked = prośba wysłana, czeka na odpowiedź
support-state-arranged = zespół to zorganizuje
support-state-declined = niestety się nie uda
support-arranged = Dobra wiadomość: zespół to zorganizuje.
support-declined = Przykro nam: tego nie uda się zorganizować.
