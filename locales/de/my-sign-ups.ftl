### My sign-ups: what I signed up for, the link, the calendar, withdrawing.

my-title = Meine Anmeldungen
my-none = Du bist noch zu keinem Treffen angemeldet.
# Behind the title of a meeting whose form was begun and not sent.
my-begun = angefangen, nicht gesendet
# $title: title of the meeting.
not-signed-up = Zu diesem Treffen bist du nicht angemeldet: { $title }
withdraw-ask = Sollen wir dich abmelden? Deinen Platz bekommt dann die nächste Person.
# The same for somebody who has no place yet.
withdraw-ask-waiting = Sollen wir dich abmelden? Du verlierst dann deine Stelle in der Reihe.
# $when: short date and hour.
coming-thanks = Danke. Bis dann: { $when }

## The link

# On the link itself.
link-label = Am Treffen teilnehmen
link-yours = Dieser Link ist nur für dich. Bitte gib ihn nicht weiter.
link-not-yet = Den Link gibt es noch nicht. Wir schicken ihn dir vor dem Treffen.
link-on-site = Dieses Treffen findet vor Ort statt. Du brauchst keinen Link.
link-admitted-only = Den Link bekommt nur, wer eine Zusage hat.

## The calendar

calendar-here = Hier ist die Datei für deinen Kalender.
calendar-no-date = Dieses Treffen hat noch keinen Termin. Wir sagen dir Bescheid, sobald er feststeht.
# On a link that a calendar can subscribe to.
own-calendar-label = Mein Kalender (bleibt von selbst aktuell)
# On a platform that does not reach people who have closed it.
not-reached-away = Wenn du diesen Chat schließt, können wir dir hier nicht mehr schreiben. Bitte trag das Treffen in deinen Kalender ein.
# Behind it, where there will be a link.
not-reached-away-link = Für den Link komm hierher zurück.
