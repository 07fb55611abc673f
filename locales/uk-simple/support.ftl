### Language support: an interpreter, sign language, captions and the like.

# $title: title of the meeting.
support-title = Мовна допомога: { $title }
# $when: date and hour.
support-deadline =
    До якого часу можна попросити: { $when }
    Попросіть якнайшвидше.
    Тоді легше знайти допомогу.
support-late =
    Час для прохань уже минув: { $when }
    Ви ще можете попросити.
    Ми передамо прохання організаторам.
    Але може не вийти.

## Questions

support-understands =
    Які мови ви розумієте?
    Можна вибрати кілька мов.
support-speaks =
    Якими мовами ви говорите?
    Можна вибрати кілька мов.
support-type-other =
    Вашої мови тут немає? Напишіть її.
    У кінці натисніть «Готово».
support-help =
    Що вам допоможе?
    Можна вибрати кілька речей.
    У кінці натисніть «Готово».
support-words =
    Що вам допоможе? Напишіть своїми словами.
    Або натисніть «Пропустити».

## What would help: buttons and lists.

help-interpreting = Переклад моєю мовою
help-sign-language = Польська жестова мова
help-captions = Субтитри: слова на екрані

## The request

support-review = Ваше прохання про мовну допомогу
support-noted =
    Ми записали ваше прохання.
    Ми надішлемо його разом із заявкою.
support-sent = Ми передали ваше прохання організаторам.
support-next =
    Організатори подивляться, що можна зробити.
    Відповідь прийде сюди.
    Ми напишемо, навіть якщо не вийде.
support-state-asked = ми передали прохання організаторам, зачекайте на відповідь
support-state-arranged = організатори нададуть цю допомогу
support-arranged =
    Добра новина!
    Організатори нададуть цю допомогу.
support-declined =
    Нам прикро.
    Організатори не можуть надати цю допомогу.
