### Language support: an interpreter, sign language, captions and the like.

# $title: title of the meeting.
support-title = Дапамога з мовай: { $title }
# $when: date and hour.
support-deadline = Калі ласка, папрасіце да гэтага часу: { $when }. Тады будзе час пашукаць дапамогу.
support-late = Час для просьбаў ужо скончыўся ({ $when }). Усё роўна папрасіце: мы перададзім, але можа і не атрымацца.

## Questions

support-understands = Якія мовы вы разумееце?
support-speaks = На якіх мовах вы размаўляеце?
support-type-other = Іншая мова? Напішыце якая.
# Heading above languages that the person typed.
support-typed = А таксама
support-help = Што вам дапаможа? Можна выбраць некалькі варыянтаў.
support-words = Раскажыце, калі ласка, сваімі словамі, што вам дапаможа.
# Labels of boxes in a small window; at most 45 characters.
blank-language = Іншая мова
blank-need = Што вам дапаможа

## What would help: buttons and lists.

help-interpreting = Вусны пераклад
help-sign-language = Польская жэставая мова (PJM)
help-captions = Субцітры
help-materials-ahead = Матэрыялы загадзя
help-easy-to-read = Простыя словы і тэксты
help-companion = Чалавек для суправаджэння
help-other = Нешта іншае

## The request

support-review = Ваша просьба пра дапамогу з мовай
# Labels in front of values.
support-fact-understands = Зразумелыя мовы
support-fact-speaks = Мовы для размовы
support-fact-help = Што дапаможа
support-noted = Занатавана. Адправім разам з вашай заяўкай.
support-sent = Ваша просьба ўжо ў арганізатараў.
support-next = Яны паглядзяць, што можна зрабіць. Адказ прыйдзе сюды ў любым разе.
support-state-asked = просьба перададзена, адказу пакуль няма
support-state-arranged = так, будзе
support-state-declined = не атрымаецца
support-arranged = Добрая навіна: арганізатары гэта зладзяць.
support-declined = На жаль, арганізатары не змогуць гэтага зладзіць.
