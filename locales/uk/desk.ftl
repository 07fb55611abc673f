### The desk: the page on which organisers see who signed up, and decide.
### Short and plain: many organisers do this in the evening, after work.

## The frame

# Title of the page, also in the browser's tab.
desk-page-title = Кабінет
# Above the list. $name: the communities of this organiser.
desk-page-for = Зустрічі: { $name }
desk-page-sign-out = Вийти
# When a community has no meetings yet.
desk-page-none = Зустрічей ще немає.
# After something was decided. The page then shows how it is now.
desk-page-done = Готово. Ось як усе виглядає тепер.
# Heading above meetings that are over; they unfold when pressed. $n: how many.
desk-page-past = { PLURAL($n) ->
    [one] { $n } минула зустріч
    [few] { $n } минулі зустрічі
   *[many] { $n } минулих зустрічей
}
# A link from the desk to the public page of the meeting.
desk-page-public = Публічна сторінка

## Signing in

desk-page-sign-in-title = Вхід до кабінету
desk-page-sign-in = Надішліть боту /desk. Він відповість посиланням для входу. Посилання діє один раз.
# The link was used before, or is too old.
desk-page-key-used = Це посилання вже використано або воно застаріло. Надішліть боту /desk, і він дасть нове.
# The form that was sent does not belong to this sign-in.
desk-page-form-old = Ця сторінка була відкрита надто довго. Нічого не змінено. Ми оновили сторінку: прийміть, будь ласка, рішення ще раз.

## Seats

# $accepted: how many have a seat. $capacity: how many seats there are.
desk-page-seats = Зайнято місць: { $accepted } з { $capacity }
# Where there is no limit. $n: how many have a seat.
desk-page-seats-open = Надано місць: { $n }, без обмежень

## Who stands where: headings above lists of people, with their number. $n: how many.

desk-page-received = Чекають на рішення: { $n }
desk-page-accepted = Надано місць: { $n }
desk-page-waitlisted = Список очікування: { $n }
desk-page-declined = Відмови: { $n }
desk-page-withdrawn = Відкликані заявки: { $n }
# Nobody has signed up yet.
desk-page-nobody = Заявок ще немає.
# Persons whose data was already erased; only the number is kept. $n: how many.
desk-page-forgotten = Дані вже видалено, залишилася тільки кількість: { $n }

## One person

# In place of a name that was not given.
desk-page-no-name = Без імені
# $source: web, telegram, discord, phone, paper or email. $language: name of a language. $when: date and time.
desk-page-signed-up = { $when } · { $source } · мова: { $language }
# How somebody signed up; in the line above.
desk-page-source-web = чат на сайті
desk-page-source-phone = телефон
desk-page-source-paper = папір
desk-page-source-email = ел. пошта
# A mark on people whom the bot can't write to: blocked it, or signed up by phone.
desk-page-unreachable = Бот не може написати цій людині: зателефонуйте або напишіть самі
# A mark: the person used the link to the meeting.
desk-page-attended = Людина була на зустрічі
desk-page-accept = Надати місце
desk-page-waitlist = До списку очікування
desk-page-decline = Відмовити
# For screen readers, after a button's label: whom it is about. $name: a person.
desk-page-about-person = : { $name }
desk-page-yes = Так
desk-page-no = Ні
# An agreement (to data processing, for example) that was given. $when: date.
desk-page-agreed = Згоду надано: { $when }

## Language support

desk-page-requests = Мовна підтримка: { $n }
# What people understand and speak. $languages: a list of languages.
desk-page-understands = Які мови розуміє: { $languages }
desk-page-speaks = Якими мовами говорить: { $languages }
desk-page-request-asked = Чекає на відповідь
desk-page-request-arranged = Забезпечимо
desk-page-request-declined = Не вийде
desk-page-arrange = Забезпечимо
desk-page-cannot = Не зможемо
# Label of a text box; the words go to the person together with the decision.
desk-page-note = Кілька слів для цієї людини (якщо хочете)

## Questions

desk-page-inquiries = Запитання без відповіді: { $n }
# $title: the meeting that a question is about. $when: date and time.
desk-page-inquiry-about = Про зустріч «{ $title }», { $when }
# $when: date and time.
desk-page-inquiry-general = Загальне запитання, { $when }
# Label of a text box.
desk-page-answer = Ваша відповідь
desk-page-answer-send = Надіслати відповідь

## Translations of a meeting's texts

# $languages: a list of languages.
desk-page-texts-checked = Переклади, які перевірила людина: { $languages }
desk-page-texts-draft = Переклади, яких ще ніхто не перевірив: { $languages }
# The original of some texts was changed, their translation was not. $texts: where they stand in the meeting file, such as
# "title, question.name.text".
desk-page-texts-outdated = Переклад, старіший за оригінал: { $language } ({ $texts })
# Once, below these lines.
desk-page-texts-mend = Оновіть ці тексти у файлі зустрічі або позначте в ньому, що вони й далі правильні.
