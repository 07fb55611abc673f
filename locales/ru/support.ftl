### Language support: an interpreter, sign language, captions and the like.

# $title: title of the meeting.
support-title = Помощь с языком: { $title }
# $when: date and hour.
support-deadline = Пожалуйста, попросите до этого времени: { $when }. Тогда будет время поискать помощь.
support-late = Время для просьб уже закончилось ({ $when }). Всё равно попросите: мы передадим, но может и не получиться.

## Questions

support-understands = Какие языки вы понимаете?
support-speaks = На каких языках вы говорите?
support-type-other = Другой язык? Напишите какой.
# Heading above languages that the person typed.
support-typed = А также
support-help = Что вам поможет? Можно выбрать несколько вариантов.
support-words = Расскажите, пожалуйста, своими словами, что вам поможет.
# Labels of boxes in a small window; at most 45 characters.
blank-language = Другой язык
blank-need = Что вам поможет

## What would help: buttons and lists.

help-interpreting = Устный перевод
help-sign-language = Польский жестовый язык (PJM)
help-captions = Субтитры
help-materials-ahead = Материалы заранее
help-easy-to-read = Простые слова и тексты
help-companion = Человек для сопровождения
help-other = Что-то другое

## The request

support-review = Ваша просьба о помощи с языком
# Labels in front of values.
support-fact-understands = Понятные языки
support-fact-speaks = Языки для разговора
support-fact-help = Что поможет
support-noted = Записали. Отправим вместе с вашей заявкой.
support-sent = Ваша просьба уже у организаторов.
support-next = Они посмотрят, что можно сделать. Ответ придёт сюда в любом случае.
support-state-asked = просьба передана, ответа пока нет
support-state-arranged = да, будет
support-state-declined = не получится
support-arranged = Хорошая новость: организаторы это устроят.
support-declined = К сожалению, организаторы не смогут это устроить.
