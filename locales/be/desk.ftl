### The desk: the page on which organisers see who signed up, and decide.
### Short and plain: many organisers do this in the evening, after work.

## The frame

# Title of the page, also in the browser's tab.
desk-page-title = Панэль
# Above the list. $name: the communities of this organiser.
desk-page-for = Сустрэчы: { $name }
desk-page-sign-out = Выйсці
# When a community has no meetings yet.
desk-page-none = Сустрэч яшчэ няма.
# After something was decided. The page then shows how it is now.
desk-page-done = Захавана. Вось як яно цяпер.
# Heading above meetings that are over; they unfold when pressed. $n: how many.
desk-page-past = { PLURAL($n) ->
    [one] { $n } мінулая сустрэча
    [few] { $n } мінулыя сустрэчы
   *[many] { $n } мінулых сустрэч
}
# A link from the desk to the public page of the meeting.
desk-page-public = Старонка для ўсіх

## Signing in

desk-page-sign-in-title = Уваход у панэль
desk-page-sign-in = Адпраўце боту /desk. У адказ прыйдзе спасылка для ўваходу. Яна працуе адзін раз.
# The link was used before, or is too old.
desk-page-key-used = Гэтая спасылка ўжо выкарыстаная або састарэла. Адпраўце боту /desk – прыйдзе новая.
# The form that was sent does not belong to this sign-in.
desk-page-form-old = Старонка была адкрытая надта доўга. Нічога не змянілася. Вось яна зноў: пацвердзіце, калі ласка, сваё рашэнне яшчэ раз.

## Seats

# $accepted: how many have a seat. $capacity: how many seats there are.
desk-page-seats = Занята месцаў: { $accepted } з { $capacity }
# Where there is no limit. $n: how many have a seat.
desk-page-seats-open = Занята месцаў: { $n }, без абмежавання

## Who stands where: headings above lists of people, with their number. $n: how many.

desk-page-received = Чакаюць вашага рашэння: { $n }
desk-page-accepted = Атрымалі месца: { $n }
desk-page-waitlisted = У спісе чакання: { $n }
desk-page-declined = Атрымалі адмову: { $n }
desk-page-withdrawn = Адмянілі запіс: { $n }
# Nobody has signed up yet.
desk-page-nobody = Пакуль ніхто не запісаўся.
# Persons whose data was already erased; only the number is kept. $n: how many.
desk-page-forgotten = Даныя ўжо выдаленыя, застаўся толькі лік: { $n }

## One person

# In place of a name that was not given.
desk-page-no-name = Без імя
# $source: web, telegram, discord, phone, paper or email. $language: name of a language. $when: date and time.
desk-page-signed-up = { $when }, адкуль: { $source }, мова: { $language }
# How somebody signed up; in the line above.
desk-page-source-web = чат на сайце
desk-page-source-phone = тэлефон
desk-page-source-paper = папера
desk-page-source-email = эл. пошта
# A mark on people whom the bot can't write to: blocked it, or signed up by phone.
desk-page-unreachable = Бот не можа напісаць гэтаму чалавеку: патэлефануйце або напішыце самі
# A mark: the person used the link to the meeting.
desk-page-attended = На сустрэчы: так
desk-page-accept = Даць месца
desk-page-waitlist = У спіс чакання
desk-page-decline = Адмовіць
# For screen readers, after a button's label: whom it is about. $name: a person.
desk-page-about-person = : { $name }
desk-page-yes = Так
desk-page-no = Не
# An agreement (to data processing, for example) that was given. $when: date.
desk-page-agreed = Згода дадзена: { $when }

## Language support

desk-page-requests = Дапамога з мовай: { $n }
# What people understand and speak. $languages: a list of languages.
desk-page-understands = Зразумелыя мовы: { $languages }
desk-page-speaks = Мовы для размовы: { $languages }
desk-page-request-asked = Чакае вашага адказу
desk-page-request-arranged = Так, будзе
desk-page-request-declined = Не атрымаецца
desk-page-arrange = Так, зробім
desk-page-cannot = Не, не зможам
# Label of a text box; the words go to the person together with the decision.
desk-page-note = Некалькі слоў чалавеку (калі хочаце)

## Questions

desk-page-inquiries = Пытанні без адказу: { $n }
# $title: the meeting that a question is about. $when: date and time.
desk-page-inquiry-about = Пра сустрэчу «{ $title }», { $when }
# $when: date and time.
desk-page-inquiry-general = Агульнае пытанне, { $when }
# Label of a text box.
desk-page-answer = Ваш адказ
desk-page-answer-send = Адправіць адказ

## Translations of a meeting's texts

# $languages: a list of languages.
desk-page-texts-checked = Пераклады, якія праверыў чалавек: { $languages }
desk-page-texts-draft = Пераклады, якія яшчэ ніхто не праверыў: { $languages }
# The original of some texts was changed, their translation was not. $texts: where they stand in the meeting file, such as
# "title, question.name.text".
desk-page-texts-outdated = Пераклад старэйшы за арыгінал: { $language } ({ $texts })
# Once, below these lines.
desk-page-texts-mend = Абнавіце гэтыя тэксты ў файле сустрэчы або пазначце ў ім, што яны па-ранейшаму правільныя.
