### What organisers read in the chat.

# $community: name of the community.
enrolled = Jesteś teraz w zespole organizującym: { $community }
bad-code = Ten kod jest błędny, za stary albo już użyty. Poproś o nowy.
organisers-only = To może zrobić tylko zespół organizujący tej społeczności.
help-organiser = Jesteś w zespole organizującym. Tutaj przychodzą zgłoszenia, prośby i pytania, każde z przyciskami. /desk pokazuje wszystko naraz. /post publikuje spotkanie w grupie lub na kanale.

## Desk and digest

desk-title = Panel
desk-link-once = Ten link loguje Cię jeden raz. Działa przez 15 minut. Nie przekazuj go, proszę, nikomu.
# On the link itself.
desk-link = Otwórz panel
digest-title = Co na Ciebie czeka
# Behind the title of a meeting. $capacity: a number, or ∞.
desk-line = przyznane miejsca: { $accepted } z { $capacity }, do decyzji: { $received }, na liście rezerwowej: { $waitlisted }
# $n: how many people who take part have blocked the bot, deleted their account, or never had one.
desk-unreachable = Osoby, do których bot nie może napisać: { $n }. W panelu są oznaczone.

## Sign-ups

# $name: name of the person.
applicant-title = Zgłoszenie: { $name }
nameless = (bez imienia)
# Labels in front of values.
applicant-meeting = Spotkanie
applicant-name = Imię
applicant-state = Stan
# $n: people who wait for a decision, may be 0.
applicants-waiting = { PLURAL($n) ->
    [one] { $n } osoba czeka na Twoją decyzję.
    [few] { $n } osoby czekają na Twoją decyzję.
   *[many] { $n } osób czeka na Twoją decyzję.
}
unreachable = Do tej osoby nie możemy już pisać na czacie.

## Language requests and questions

request-title = Prośba o wsparcie językowe
note-prompt-arranged = Co przekazać tej osobie? Napisz kilka słów albo wyślij bez komentarza.
note-prompt-declined = Co przekazać tej osobie? Napisz, dlaczego się nie uda albo co da się zrobić zamiast tego.
# The label of a box in a small window; at most 45 characters.
blank-note = Kilka słów dla tej osoby
inquiry-title = Pytanie do zespołu
inquiry-answered-already = Odpowiedź:
reply-prompt = Napisz odpowiedź. Dostanie ją osoba, która pyta:
# The label of a box in a small window; at most 45 characters.
blank-answer = Twoja odpowiedź
reply-sent = Wysłane.

## Where somebody's sign-up stands, behind the label "State".

applicant-received = czeka na decyzję
applicant-accepted = ma miejsce
applicant-waitlisted = na liście rezerwowej
applicant-declined = bez miejsca (odmowa)
applicant-withdrawn = zgłoszenie wycofane

## Posting a meeting's card in groups and channels

# $place: name of the group or channel. $title: title of the meeting.
posted = Opublikowane ({ $place }): { $title }. Ogłoszenie będzie się samo aktualizować.
# Behind posted, where the meeting was wanted in the calendar of the group as well: the list of events there.
posted-event = Spotkanie będzie tam też wśród wydarzeń i także będzie się samo aktualizować.
posted-event-undated = Spotkanie nie ma jeszcze daty. Gdy tylko będzie ją miało, pojawi się tam też wśród wydarzeń.
posted-event-too-late = Wśród wydarzeń spotkania nie będzie: już się zaczęło albo zostało odwołane.
post-which = Które spotkanie opublikować?
post-which-there = Które spotkanie opublikować? Miejsce: { $place }
# Below the title of the meeting. Buttons with names of groups and channels follow.
post-where = Gdzie je opublikować?
# $slug: short name of the meeting, such as komm-3.
post-how = Dodaj mnie do grupy lub na kanał, a będzie można wybrać to miejsce tutaj. Albo napisz tam /post { $slug }.
post-no-meetings = Nie ma teraz spotkań do opublikowania.
# $place: what the place is called.
post-not-allowed = Nie mogę pisać w tym miejscu: { $place }. Poproś osobę, która je prowadzi, żeby pozwoliła mi je widzieć, pisać tam i osadzać linki.
post-draft = To spotkanie jest jeszcze szkicem. Najpierw je ogłoś albo otwórz zapisy, potem opublikuj.
# $languages: list of language tags with names.
post-no-language = Tego języka jeszcze nie znam. Te znam: { $languages }
