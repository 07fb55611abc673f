### Hello, menus, questions to the organisers, language, reminders, personal data, and when something is not understood.

welcome-title = Вітаем!
welcome = Тут можна запісацца на сустрэчу, атрымаць спасылку і напаміны, папрасіць дапамогі з мовай. Націсніце кнопку або проста напішыце, што вам трэба.
help = Пішыце сваімі словамі: «запішыце мяне», «дашліце спасылку», «не змагу прыйсці», «патрэбны перакладчык». Або націсніце кнопку. Каб спыніцца, напішыце /cancel.
small-talk-hello = Добры дзень! Чым дапамагчы?
small-talk-thanks = Няма за што! Ці трэба яшчэ што-небудзь?
# The answer to a command that somebody gave in a group, where many read along.
come-in = Напішыце мне ў асабістым чаце: тады тое, што датычыць вас, убачыце толькі вы.
# To somebody who is called by name where many read along, because they can't be written to. A button follows.
call = Для вас ёсць паведамленне. Яго ўбачыце толькі вы.
# In the calendar of a group, where people can mark an event as interesting.
event-no-sign-up = Пазначыць тут, што вам цікава, – яшчэ не значыць запісацца. Каб запісацца, націсніце кнопку пад аб’явай пра гэтую сустрэчу або напішыце мне /meetings.

## Meetings

meetings-title = Сустрэчы
meetings-choose = Выберыце сустрэчу, каб даведацца больш.
meetings-none = Цяпер сустрэч няма. Зазірніце, калі ласка, пазней.
# $name: what was looked for.
no-such-meeting = Сустрэчы «{ $name }» тут няма. Вось якія ёсць:
which-sign-up = На якую сустрэчу вас запісаць?
which-mine = Пра якую сустрэчу гаворка?
which-support = Для якой сустрэчы патрэбна дапамога?
which-ask = Пра якую сустрэчу ваша пытанне?
which-details = Пра якую сустрэчу расказаць?

## Questions to the organisers

ask-prompt = Пра што хочаце спытаць? Напішыце тут, мы перададзім арганізатарам.
# Below the title of the meeting.
ask-prompt-meeting = Пра што хочаце спытаць? Мы перададзім арганізатарам.
# The label of a box in a small window; at most 45 characters.
blank-question = Ваша пытанне
ask-sent = Пытанне перададзена. Адказ прыйдзе сюды.
# On a platform that does not reach people who have closed it.
ask-come-back = Вярніцеся, калі ласка, на гэтую старонку па адказ.
ask-answered = Арганізатары адказалі
ask-you-asked = Вы пыталіся:
# Above words that an organiser wrote.
organisers-write = Арганізатары пішуць:

## Not understood

not-understood = Не зусім разумею. Перадаць вашы словы арганізатарам? Або выберыце:
# In the middle of a form; what was asked follows again.
please-choose = Не разумею гэтага паведамлення. Націсніце, калі ласка, адну з кнопак або напішыце «стоп».
did-you-mean = Можа, адно з гэтага?
stale-button = Гэтая кнопка ўжо не працуе. Выберыце, калі ласка, яшчэ раз:
too-long = Для мяне гэта задоўга: можна не больш за 4000 знакаў. Нічога не страчана. Напішыце, калі ласка, карацей.
file-not-asked = Не ведаю, што рабіць з гэтым файлам. Што вам трэба?

## Language

language-choose = На якой мове будзем размаўляць?
language-unknown = Гэтай мовы я пакуль не ведаю. Вось якія ведаю:
# $language: the language's own name.
language-set = Цяпер мова размовы: { $language }
# The bot noticed the language of what was written.
language-noticed = Далей адказваю на вашай мове: { $language }
# Asked once, where the bot is not sure in which language somebody writes; one line in each likely language.
language-ask = Размаўляем па-беларуску?

## Reminders

reminders-choose = Колькі напамінаў вам дасылаць? Пра змены і адмены паведамім заўсёды.
reminders-set = Захавана.
reminders-all = Усе напаміны
reminders-few = Толькі спасылка і «ці прыйдзеце?»
reminders-none = Без напамінаў

## Personal data

privacy-title = Што мы пра вас ведаем
privacy = Мы захоўваем тое, што вы напісалі: заяўкі, просьбы пра дапамогу з мовай, пытанні і гэтую размову. Гэта патрэбна, каб правесці сустрэчы. Бачаць гэта толькі арганізатары. Пасля сустрэчы ўсё выдаляецца.
# Labels in front of values.
privacy-address = Ваш адрас у чаце
privacy-language = Мова
privacy-registrations = Заяўкі
privacy-rights = Вы можаце атрымаць усё файлам або ўсё выдаліць.
export-here = Вось усё, што ў нас ёсць пра вас.
erase-ask = Выдаліць усё пра вас? Запіс на ўсе сустрэчы будзе адменены. Вярнуць нічога ўжо не ўдасца.
erased = Усё пра вас выдалена. Засталіся толькі лічбы без імёнаў. Калі напішаце зноў, пачнём нанова.
