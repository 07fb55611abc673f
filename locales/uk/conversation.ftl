### Hello, menus, questions to the organisers, language, reminders, personal data, and when something is not understood.

welcome-title = Добрий день!
welcome = Тут можна записатися на зустріч, отримати посилання й нагадування, попросити про мовну підтримку. Натисніть кнопку або просто напишіть, що вам потрібно.
help = Можна писати своїми словами: «запишіть мене», «надішліть посилання», «не зможу прийти», «потрібен переклад». А можна натискати кнопки. Щоб щось зупинити, напишіть /cancel.
small-talk-hello = Добрий день! Чим можу допомогти?
small-talk-thanks = Будь ласка! Може, ще щось?
# The answer to a command that somebody gave in a group, where many read along.
come-in = Напишіть мені приватно: тоді те, що стосується вас, бачитимете лише ви.
# To somebody who is called by name where many read along, because they can't be written to. A button follows.
call = Для вас є повідомлення. Його побачите лише ви.
# In the calendar of a group, where people can mark an event as interesting.
event-no-sign-up = Позначка, що вам цікаво, – це ще не запис. Щоб записатися, натисніть кнопку під оголошенням про цю зустріч або напишіть мені /meetings.

## Meetings

meetings-title = Зустрічі
meetings-choose = Виберіть зустріч, щоб дізнатися більше.
meetings-none = Зараз зустрічей немає. Зазирніть, будь ласка, трохи згодом.
# $name: what was looked for.
no-such-meeting = Такої зустрічі немає: { $name }. Ось зустрічі, які є:
which-sign-up = На яку зустріч ви хочете записатися?
which-mine = Про яку зустріч ідеться?
which-support = На якій зустрічі вам потрібна підтримка?
which-ask = Про яку зустріч ваше запитання?
which-details = Про яку зустріч розповісти?

## Questions to the organisers

ask-prompt = Що ви хочете запитати? Напишіть тут, а ми передамо це організаторам.
# Below the title of the meeting.
ask-prompt-meeting = Що ви хочете запитати про цю зустріч? Ми передамо це організаторам.
# The label of a box in a small window; at most 45 characters.
blank-question = Ваше запитання
ask-sent = Запитання передано. Відповідь прийде сюди.
# On a platform that does not reach people who have closed it.
ask-come-back = Поверніться, будь ласка, на цю сторінку: відповідь буде тут.
ask-answered = Є відповідь організаторів
ask-you-asked = Ваше запитання:
# Above words that an organiser wrote.
organisers-write = Організатори пишуть:

## Not understood

not-understood = Не розумію цього повідомлення. Передати його організаторам? Або виберіть:
# In the middle of a form; what was asked follows again.
please-choose = Не розумію цього повідомлення. Натисніть, будь ласка, одну з кнопок або напишіть «стоп».
did-you-mean = Може, ви хочете щось із цього?
stale-button = Ця кнопка вже не працює. Виберіть, будь ласка, ще раз:
too-long = Це повідомлення задовге. Я можу прочитати щонайбільше 4000 символів. Нічого не пропало: напишіть, будь ласка, коротше.
file-not-asked = Зараз я нічого не можу зробити з цим файлом. Що вам потрібно?

## Language

language-choose = Якою мовою розмовлятимемо?
language-unknown = Цієї мови я ще не знаю. Знаю такі:
# $language: the language's own name.
language-set = Відтепер мова розмови: { $language }
# The bot noticed the language of what was written.
language-noticed = Відповідаю вашою мовою: { $language }
# Asked once, where the bot is not sure in which language somebody writes; one line in each likely language.
language-ask = Спілкуємося українською?

## Reminders

reminders-choose = Скільки нагадувань вам надсилати? Про зміни та скасування зустрічі ми напишемо завжди.
reminders-set = Готово.
reminders-all = Усі нагадування
reminders-few = Лише посилання й «Ви будете?»
reminders-none = Без нагадувань

## Personal data

privacy-title = Що ми про вас знаємо
privacy = Ми зберігаємо те, що ви пишете в заявках, у проханнях про мовну підтримку та в запитаннях, а також цю розмову. Це потрібно, щоб провести зустрічі. Бачать це лише організатори. Після зустрічі ми це видаляємо.
# Labels in front of values.
privacy-address = Ваша адреса в чаті
privacy-language = Мова
privacy-registrations = Заявки
privacy-rights = Ви можете отримати все це файлом або все видалити.
export-here = Ось усе, що ми про вас зберігаємо.
erase-ask = Видалити все про вас? Ваші заявки на всі зустрічі буде відкликано. Повернути видалене буде неможливо.
erased = Усе про вас видалено. Залишилися тільки числа, без імен. Якщо напишете знову, почнемо спочатку.
