### Signing up: before the first question, the questions, the summary, where it stands.

## Before the first question

# $title: title of the meeting.
intro-title = Запіс: { $title }
# $n: number of questions, may be 0.
intro-questions = { PLURAL($n) ->
    [one] Усяго { $n } пытанне. Можна спыніцца ў любы момант і працягнуць потым.
    [few] Усяго { $n } пытанні. Можна спыніцца ў любы момант і працягнуць потым.
   *[many] Усяго { $n } пытанняў. Можна спыніцца ў любы момант і працягнуць потым.
}
# The information clause. $who: who processes the data. $days: days after the meeting until it is erased.
clause = Хто апрацоўвае вашы даныя: { $who }. Навошта: толькі каб правесці гэтую сустрэчу. Калі выдалім: праз { PLURAL($days) ->
    [one] { $days } дзень
    [few] { $days } дні
   *[many] { $days } дзён
} пасля сустрэчы. Паглядзець, атрымаць або выдаліць даныя можна ў любы час: напішыце /privacy.
# A label in front of an e-mail address.
clause-contact = Пытанні пра вашы даныя

## Questions

# $n: number of this question. $all: number of all.
question-progress = Пытанне { $n } з { $all }
question-optional = Гэтае пытанне можна прапусціць.
# A heading above other questions: the button below opens a small window that has them as well.
question-together = З дапамогай кнопкі можна адказаць адразу і на гэтыя пытанні
share-phone = Адправіць мой нумар тэлефона
question-file = Дашліце, калі ласка, файл сюды. Памер – да 10 МБ.
name-prompt = Якое імя запісаць у спіс?
# The label of a box in a small window; at most 45 characters.
blank-name = Імя для спіса

## Something is wrong with an answer. Says what to do; the question follows again.

problem-empty = Адказ пусты. Напішыце яго, калі ласка, яшчэ раз.
# $n: most characters.
problem-too-long = Гэта задоўга. Калі ласка, напішыце не больш за { PLURAL($n) ->
    [one] { $n } знак
    [few] { $n } знакі
   *[many] { $n } знакаў
}.
problem-no-such-option = Сярод адказаў такога няма. Націсніце, калі ласка, кнопку або напішыце тое, што на ёй.
problem-not-an-email = Гэта не падобна да адраса электроннай пошты. Трэба так: name@example.org.
problem-not-a-phone = Гэта не падобна да нумара тэлефона. Напішыце, калі ласка, лічбамі, напрыклад +48 600 100 200.
problem-not-a-number = Калі ласка, напішыце цэлы лік лічбамі, напрыклад 3.
problem-not-yes-no = Калі ласка, адкажыце «так» або «не».
problem-must-agree = Без вашай згоды мы не можам запісаць вас тут. Спытайце арганізатараў пра іншы спосаб: /ask
problem-required = На гэтае пытанне патрэбны адказ.
problem-not-a-file = Калі ласка, дашліце тут файл, а не тэкст.
problem-not-words = Калі ласка, адкажыце тут словамі, а не файлам.
problem-file-too-large = Файл завялікі. Можна да 10 МБ. Калі ласка, дашліце меншы.
problem-file-lost = Файл не дайшоў. Калі ласка, дашліце яго яшчэ раз.

## The summary

# $title: title of the meeting.
review-title = Праверце, калі ласка: { $title }
# Labels in front of values.
review-name = Імя ў спісе
review-support = Дапамога з мовай
review-nothing-sent = Яшчэ нічога не адпраўлена. Усё правільна?
# Value of an answer that was not given.
answer-none = –
answer-agreed = Згаджаюся

## Stopping and going on

# $n: answers given so far.
resume = { PLURAL($n) ->
    [one] Вы ўжо адказалі на { $n } пытанне. Працягнем?
    [few] Вы ўжо адказалі на { $n } пытанні. Працягнем?
   *[many] Вы ўжо адказалі на { $n } пытанняў. Працягнем?
}
resume-at-review = Вы ўжо на ўсё адказалі. Засталося толькі адправіць. Працягнем?
stopped = Добра, спыняемся.
# $title: title of the meeting.
stopped-form = Спыняемся: { $title }. Адказы захаваныя. Нічога не адпраўлена. Працягнуць можна ў любы дзень.

## Where a sign-up stands. In one line, on its own or behind a date.

state-received = Заяўка дайшла. Удзел яшчэ не пацверджаны: вырашаюць арганізатары.
state-accepted = Удзел пацверджаны: месца ёсць.
state-waitlisted = У спісе чакання
# $place: place on the waiting list.
state-waitlisted-place = У спісе чакання, нумар { $place }
state-declined = На жаль, заяўка адхіленая
state-withdrawn = Запіс адменены

## The line above it: what brought it up.

standing-already = Ваша заяўка ўжо ў нас.
standing-changed = Змены захаваныя.
standing-decided = Арганізатары прынялі рашэнне.
standing-seat-freed = Вызвалілася месца, і яно ваша.

## The lines below it: what happens next.

next-received = Калі арганізатары вырашаць, мы адразу напішам вам сюды.
next-accepted = Перад сустрэчай мы нагадаем і дашлём усё, што трэба, каб трапіць на яе.
next-waitlisted = Калі вызваліцца месца, яго адразу атрымае наступны па чарзе. Калі гэта вы, мы напішам вам сюды.
next-declined = Гэтым разам месца для вас няма. Можна спытаць пра гэта арганізатараў.
next-withdrawn = Пра гэтую сустрэчу мы вам больш пісаць не будзем.

## Why one can't sign up.

refused-not-yet = Запіс яшчэ не адкрыты.
refused-closed = Запіс закрыты.
refused-started = Сустрэча ўжо пачалася.
refused-over = Сустрэча ўжо прайшла.
refused-cancelled = Сустрэча адменена.
instead-not-yet = Паведаміць вам, калі адкрыецца?
instead-closed = Можна спытаць арганізатараў: можа, яшчэ атрымаецца.
instead-over = Паглядзіце іншыя сустрэчы.
# $title: title of the meeting.
following = Мы напішам вам сюды, калі адкрыецца запіс: { $title }
