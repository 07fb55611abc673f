### The desk: the page on which organisers see who signed up, and decide.
### Short and plain: many organisers do this in the evening, after work.

## The frame

# Title of the page, also in the browser's tab.
desk-page-title = Panel
# Above the list. $name: the communities of this organiser.
desk-page-for = Spotkania: { $name }
desk-page-sign-out = Wyloguj
# When a community has no meetings yet.
desk-page-none = Nie ma jeszcze żadnych spotkań.
# After something was decided. The page then shows how it is now.
desk-page-done = Gotowe. Tak to wygląda teraz.
# Heading above meetings that are over; they unfold when pressed. $n: how many.
desk-page-past = { PLURAL($n) ->
    [one] { $n } minione spotkanie
    [few] { $n } minione spotkania
   *[many] { $n } minionych spotkań
}
# A link from the desk to the public page of the meeting.
desk-page-public = Strona publiczna

## Signing in

desk-page-sign-in-title = Logowanie do panelu
desk-page-sign-in = Wyślij do bota /desk. Odpowie linkiem, który Cię tu zaloguje. Link działa jeden raz.
# The link was used before, or is too old.
desk-page-key-used = Ten link był już użyty albo jest za stary. Wyślij do bota /desk, a dostaniesz nowy.
# The form that was sent does not belong to this sign-in.
desk-page-form-old = Ta strona była otwarta zbyt długo. Nic się nie zmieniło. Oto strona na nowo: zdecyduj, proszę, jeszcze raz.

## Seats

# $accepted: how many have a seat. $capacity: how many seats there are.
desk-page-seats = Zajęte miejsca: { $accepted } z { $capacity }
# Where there is no limit. $n: how many have a seat.
desk-page-seats-open = Przyznane miejsca: { $n }, bez limitu

## Who stands where: headings above lists of people, with their number. $n: how many.

desk-page-received = Czekają na decyzję: { $n }
desk-page-accepted = Przyznane miejsca: { $n }
desk-page-waitlisted = Lista rezerwowa: { $n }
desk-page-declined = Odmowy: { $n }
desk-page-withdrawn = Wycofane zgłoszenia: { $n }
# Nobody has signed up yet.
desk-page-nobody = Nie ma jeszcze zgłoszeń.
# Persons whose data was already erased; only the number is kept. $n: how many.
desk-page-forgotten = Dane już usunięte, została tylko liczba: { $n }

## One person

# In place of a name that was not given.
desk-page-no-name = Bez imienia
# $source: web, telegram, discord, phone, paper or email. $language: name of a language. $when: date and time.
desk-page-signed-up = { $when } · { $source } · język: { $language }
# How somebody signed up; in the line above.
desk-page-source-web = czat na stronie
desk-page-source-phone = telefon
desk-page-source-paper = papier
desk-page-source-email = e-mail
# A mark on people whom the bot can't write to: blocked it, or signed up by phone.
desk-page-unreachable = Bot nie dotrze do tej osoby: zadzwoń albo napisz inną drogą
# A mark: the person used the link to the meeting.
desk-page-attended = Obecność
desk-page-accept = Przyznaj miejsce
desk-page-waitlist = Na listę rezerwową
desk-page-decline = Odmów
# For screen readers, after a button's label: whom it is about. $name: a person.
desk-page-about-person = : { $name }
desk-page-yes = Tak
desk-page-no = Nie
# An agreement (to data processing, for example) that was given. $when: date.
desk-page-agreed = Zgoda, data: { $when }

## Language support

desk-page-requests = Wsparcie językowe: { $n }
# What people understand and speak. $languages: a list of languages.
desk-page-understands = Rozumie języki: { $languages }
desk-page-speaks = Mówi w językach: { $languages }
desk-page-request-asked = Czeka na odpowiedź
desk-page-request-arranged = Zorganizujemy
desk-page-request-declined = Nie uda się
desk-page-arrange = Zorganizujemy to
desk-page-cannot = Nie damy rady
# Label of a text box; the words go to the person together with the decision.
desk-page-note = Kilka słów do tej osoby (jeśli chcesz)

## Questions

desk-page-inquiries = Pytania bez odpowiedzi: { $n }
# $title: the meeting that a question is about. $when: date and time.
desk-page-inquiry-about = O spotkaniu „{ $title }”, { $when }
# $when: date and time.
desk-page-inquiry-general = Pytanie ogólne, { $when }
# Label of a text box.
desk-page-answer = Twoja odpowiedź
desk-page-answer-send = Wyślij odpowiedź

## Translations of a meeting's texts

# $languages: a list of languages.
desk-page-texts-checked = Tłumaczenia sprawdzone przez człowieka: { $languages }
desk-page-texts-draft = Tłumaczenia jeszcze niesprawdzone: { $languages }
# The original of some texts was changed, their translation was not. $texts: where they stand in the meeting file, such as
# "title, question.name.text".
desk-page-texts-outdated = Tłumaczenie starsze niż oryginał: { $language } ({ $texts })
# Once, below these lines.
desk-page-texts-mend = Popraw te teksty w pliku spotkania albo zaznacz w nim, że nadal są aktualne.
