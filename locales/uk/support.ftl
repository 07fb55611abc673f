### Language support: an interpreter, sign language, captions and the like.

# $title: title of the meeting.
support-title = Мовна підтримка: { $title }
# $when: date and hour.
support-deadline = Термін для прохань: { $when }. Що раніше попросите, то легше знайти допомогу.
support-late = Термін для прохань уже минув: { $when }. Попросити все одно можна. Ми передамо прохання, але може не вийти.

## Questions

support-understands = Які мови ви розумієте?
support-speaks = Якими мовами ви говорите?
support-type-other = Інша мова? Напишіть яка.
# Heading above languages that the person typed.
support-typed = Також
support-help = Що вам допоможе? Можна вибрати кілька варіантів.
support-words = Напишіть своїми словами, що вам допоможе.
# Labels of boxes in a small window; at most 45 characters.
blank-language = Інша мова
blank-need = Що вам допоможе

## What would help: buttons and lists.

help-interpreting = Усний переклад
help-sign-language = Польська жестова мова (PJM)
help-captions = Субтитри на екрані
help-materials-ahead = Матеріали перед зустріччю
help-easy-to-read = Прості слова й тексти
help-companion = Людина, яка прийде зі мною
help-other = Щось інше

## The request

support-review = Ваше прохання про мовну підтримку
# Labels in front of values.
support-fact-understands = Зрозумілі мови
support-fact-speaks = Мови для розмови
support-fact-help = Що допоможе
support-noted = Занотовано. Ми надішлемо це разом із заявкою.
support-sent = Ваше прохання вже в організаторів.
support-next = Вони подивляться, що можна зробити. Відповідь прийде сюди в будь-якому разі.
support-state-asked = прохання надіслано, чекає на відповідь
support-state-arranged = організатори це забезпечать
support-state-declined = на жаль, не вийде
support-arranged = Добра новина: організатори це забезпечать.
support-declined = Нам прикро: забезпечити це не вийде.
