### The desk: the page on which organisers see who signed up, and decide.
### Short and plain: many organisers do this in the evening, after work.

## The frame

# Title of the page, also in the browser's tab.
desk-page-title = Панель
# Above the list. $name: the communities of this organiser.
desk-page-for = Встречи: { $name }
desk-page-sign-out = Выйти
# When a community has no meetings yet.
desk-page-none = Встреч пока нет.
# After something was decided. The page then shows how it is now.
desk-page-done = Сохранено. Теперь всё выглядит так.
# Heading above meetings that are over; they unfold when pressed. $n: how many.
desk-page-past = { PLURAL($n) ->
    [one] { $n } прошедшая встреча
    [few] { $n } прошедшие встречи
   *[many] { $n } прошедших встреч
}
# A link from the desk to the public page of the meeting.
desk-page-public = Страница для всех

## Signing in

desk-page-sign-in-title = Вход в панель
desk-page-sign-in = Отправьте боту /desk. В ответ придёт ссылка для входа. Она работает один раз.
# The link was used before, or is too old.
desk-page-key-used = Эта ссылка уже использована или устарела. Отправьте боту /desk – придёт новая.
# The form that was sent does not belong to this sign-in.
desk-page-form-old = Страница была открыта слишком долго. Ничего не изменилось. Вот она снова: подтвердите, пожалуйста, своё решение ещё раз.

## Seats

# $accepted: how many have a seat. $capacity: how many seats there are.
desk-page-seats = Занято мест: { $accepted } из { $capacity }
# Where there is no limit. $n: how many have a seat.
desk-page-seats-open = Занято мест: { $n }, без ограничения

## Who stands where: headings above lists of people, with their number. $n: how many.

desk-page-received = Ждут вашего решения: { $n }
desk-page-accepted = Получили место: { $n }
desk-page-waitlisted = В списке ожидания: { $n }
desk-page-declined = Получили отказ: { $n }
desk-page-withdrawn = Отменили запись: { $n }
# Nobody has signed up yet.
desk-page-nobody = Пока никто не записался.
# Persons whose data was already erased; only the number is kept. $n: how many.
desk-page-forgotten = Данные уже удалены, осталось только число: { $n }

## One person

# In place of a name that was not given.
desk-page-no-name = Без имени
# $source: web, telegram, discord, phone, paper or email. $language: name of a language. $when: date and time.
desk-page-signed-up = { $when }, откуда: { $source }, язык: { $language }
# How somebody signed up; in the line above.
desk-page-source-web = чат на сайте
desk-page-source-phone = телефон
desk-page-source-paper = бумага
desk-page-source-email = эл. почта
# A mark on people whom the bot can't write to: blocked it, or signed up by phone.
desk-page-unreachable = Бот не может написать этому человеку: позвоните или напишите сами
# A mark: the person used the link to the meeting.
desk-page-attended = На встрече: да
desk-page-accept = Дать место
desk-page-waitlist = В список ожидания
desk-page-decline = Отказать
# For screen readers, after a button's label: whom it is about. $name: a person.
desk-page-about-person = : { $name }
desk-page-yes = Да
desk-page-no = Нет
# An agreement (to data processing, for example) that was given. $when: date.
desk-page-agreed = Согласие дано: { $when }

## Language support

desk-page-requests = Помощь с языком: { $n }
# What people understand and speak. $languages: a list of languages.
desk-page-understands = Понятные языки: { $languages }
desk-page-speaks = Языки для разговора: { $languages }
desk-page-request-asked = Ждёт вашего ответа
desk-page-request-arranged = Да, будет
desk-page-request-declined = Не получится
desk-page-arrange = Да, сделаем
desk-page-cannot = Нет, не сможем
# Label of a text box; the words go to the person together with the decision.
desk-page-note = Несколько слов человеку (если хотите)

## Questions

desk-page-inquiries = Вопросы без ответа: { $n }
# $title: the meeting that a question is about. $when: date and time.
desk-page-inquiry-about = О встрече «{ $title }», { $when }
# $when: date and time.
desk-page-inquiry-general = Общий вопрос, { $when }
# Label of a text box.
desk-page-answer = Ваш ответ
desk-page-answer-send = Отправить ответ

## Translations of a meeting's texts

# $languages: a list of languages.
desk-page-texts-checked = Переводы, которые проверил человек: { $languages }
desk-page-texts-draft = Переводы, которые ещё никто не проверил: { $languages }
# The original of some texts was changed, their translation was not. $texts: where they stand in the meeting file, such as
# "title, question.name.text".
desk-page-texts-outdated = Перевод старше оригинала: { $language } ({ $texts })
# Once, below these lines.
desk-page-texts-mend = Обновите эти тексты в файле встречи или отметьте в нём, что они по-прежнему верны.
