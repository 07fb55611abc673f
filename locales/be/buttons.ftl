### What stands on buttons. Short: phones are narrow.

## Going about

button-meetings = Сустрэчы
button-more = Яшчэ сустрэчы
button-details = Пра сустрэчу
# In an easy-to-read language: the rest of what is known about the meeting.
button-tell-more = Расказаць больш
# Below a meeting whose texts are a translation.
button-original = Паказаць арыгінал
button-my = Мае сустрэчы
button-my-sign-up = Мая заяўка
button-help = Дапамога
button-language = Мова
button-privacy = Мае даныя
button-ask = Спытаць арганізатараў
button-ask-again = Спытаць яшчэ раз
button-reminders = Напаміны
# Below come-in. It opens the private chat.
button-come-in = Напісаць боту

## Signing up

button-sign-up = Запісацца
button-sign-up-again = Запісацца зноў
# On the card of a full meeting, where many read along.
button-waiting-list = У спіс чакання
# For a meeting whose sign-up is not open yet.
button-follow = Паведаміць пра пачатак запісу
button-read = Прачытана, далей
button-not-now = Не цяпер
button-yes = Так
button-no = Не
button-agree = Згаджаюся
button-disagree = Не згаджаюся
button-done = Гатова
# Opens a small window in which the answer is written.
button-write = Напісаць
button-back = Назад
button-skip = Прапусціць
button-stop = Спыніцца
button-send = Адправіць
button-send-sign-up = Адправіць заяўку
button-send-changes = Адправіць змены
# $question: the question whose answer is to be corrected; long ones are cut.
button-correct = Выправіць: { $question }
button-name = Напісаць імя
button-go-on = Далей
# $title: title of a meeting.
button-go-on-with = Працягнуць: { $title }
button-start-again = Пачаць спачатку
button-throw-away = Сцерці і пачаць нанова

## A sign-up

button-link = Атрымаць спасылку
button-calendar = Дадаць у каляндар
button-change = Змяніць адказы
button-withdraw = Не змагу прыйсці
button-withdraw-yes = Так, адмяніць запіс
button-withdraw-no = Не, я прыйду
button-coming = Так, прыйду
button-not-coming = Не, не змагу
button-support = Дапамога з мовай
button-feedback = Напісаць арганізатарам

## Data

button-export = Даслаць мне мае даныя
button-erase = Выдаліць усё
button-erase-yes = Так, выдаліць усё
button-erase-no = Не, пакінуць
# Passes words that the bot did not understand on to the organisers.
button-pass-on = Перадаць арганізатарам

## One person with several chats

button-link-account = Злучыць з іншым чатам
button-accounts = Мае чаты
# $account: name of a platform, perhaps with what it calls the person.
button-take-out = Адлучыць: { $account }
button-take-out-yes = Так, адлучыць
button-take-out-no = Не, пакінуць
# Reminders go to the chat that was used last.
button-reminders-anywhere = Туды, дзе была апошняя размова
# Below call. It opens the private chat.
button-show-me = Паказаць

## For organisers

button-accept = Даць месца
button-waitlist = У спіс чакання
button-decline = Адмовіць
button-reply = Адказаць
button-arranged = Так, зробім
button-cannot-arrange = Не, не зможам
button-no-note = Адправіць без каментарыя
button-desk = Панэль
# $n: people who wait for a decision. $title: title of a meeting.
button-applicants = Чакаюць рашэння ({ $n }): { $title }
