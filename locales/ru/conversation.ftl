### Hello, menus, questions to the organisers, language, reminders, personal data, and when something is not understood.

welcome-title = Здравствуйте!
welcome = Здесь можно записаться на встречу, получить ссылку и напоминания, попросить помощи с языком. Нажмите кнопку или просто напишите, что вам нужно.
help = Пишите своими словами: «запишите меня», «пришлите ссылку», «не смогу прийти», «нужен переводчик». Или нажмите кнопку. Чтобы остановиться, напишите /cancel.
small-talk-hello = Здравствуйте! Чем помочь?
small-talk-thanks = Всегда пожалуйста! Нужно ещё что-нибудь?
# The answer to a command that somebody gave in a group, where many read along.
come-in = Напишите мне в личном чате: тогда то, что касается вас, увидите только вы.
# To somebody who is called by name where many read along, because they can't be written to. A button follows.
call = Для вас есть сообщение. Его увидите только вы.
# In the calendar of a group, where people can mark an event as interesting.
event-no-sign-up = Отметить здесь, что вам интересно, – ещё не значит записаться. Чтобы записаться, нажмите кнопку под объявлением об этой встрече или напишите мне /meetings.

## Meetings

meetings-title = Встречи
meetings-choose = Выберите встречу, чтобы узнать больше.
meetings-none = Сейчас встреч нет. Загляните, пожалуйста, позже.
# $name: what was looked for.
no-such-meeting = Встречи «{ $name }» здесь нет. Вот какие есть:
which-sign-up = На какую встречу вас записать?
which-mine = О какой встрече речь?
which-support = Для какой встречи нужна помощь?
which-ask = О какой встрече ваш вопрос?
which-details = О какой встрече рассказать?

## Questions to the organisers

ask-prompt = О чём хотите спросить? Напишите здесь, мы передадим организаторам.
# Below the title of the meeting.
ask-prompt-meeting = О чём хотите спросить? Мы передадим организаторам.
# The label of a box in a small window; at most 45 characters.
blank-question = Ваш вопрос
ask-sent = Вопрос передан. Ответ придёт сюда.
# On a platform that does not reach people who have closed it.
ask-come-back = Вернитесь, пожалуйста, на эту страницу за ответом.
ask-answered = Организаторы ответили
ask-you-asked = Вы спрашивали:
# Above words that an organiser wrote.
organisers-write = Организаторы пишут:

## Not understood

not-understood = Не совсем понимаю. Передать ваши слова организаторам? Или выберите:
# In the middle of a form; what was asked follows again.
please-choose = Не понимаю этого сообщения. Нажмите, пожалуйста, одну из кнопок или напишите «стоп».
did-you-mean = Может быть, что-то из этого?
stale-button = Эта кнопка уже не работает. Выберите, пожалуйста, ещё раз:
too-long = Для меня это слишком длинно: можно не больше 4000 знаков. Ничего не потеряно. Напишите, пожалуйста, короче.
file-not-asked = Не знаю, что делать с этим файлом. Что вам нужно?

## Language

language-choose = На каком языке будем говорить?
language-unknown = Этого языка я пока не знаю. Вот какие знаю:
# $language: the language's own name.
language-set = Теперь язык разговора: { $language }
# The bot noticed the language of what was written.
language-noticed = Дальше отвечаю на вашем языке: { $language }
# Asked once, where the bot is not sure in which language somebody writes; one line in each likely language.
language-ask = Говорим по-русски?

## Reminders

reminders-choose = Сколько напоминаний вам присылать? Об изменениях и отменах сообщим в любом случае.
reminders-set = Сохранено.
reminders-all = Все напоминания
reminders-few = Только ссылка и «придёте?»
reminders-none = Без напоминаний

## Personal data

privacy-title = Что мы о вас знаем
privacy = Мы храним то, что вы написали: заявки, просьбы о помощи с языком, вопросы и этот разговор. Это нужно, чтобы провести встречи. Видят это только организаторы. После встречи всё удаляется.
# Labels in front of values.
privacy-address = Ваш адрес в чате
privacy-language = Язык
privacy-registrations = Заявки
privacy-rights = Вы можете получить всё файлом или всё удалить.
export-here = Вот всё, что у нас есть о вас.
erase-ask = Удалить всё о вас? Запись на все встречи будет отменена. Вернуть ничего будет нельзя.
erased = Всё о вас удалено. Остались только цифры без имён. Если напишете снова, начнём заново.
