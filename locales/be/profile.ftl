### What platforms show of the bot before anybody writes to it: name (64 characters at most), a line (120), a text (512),
### and what each command does.

profile-name = Zapis – запіс на сустрэчы
profile-about = Запіс на сустрэчы ў чаце: спасылка, напаміны, моўная дапамога.
profile-description = Тут можна запісацца на сустрэчы арганізацый меншасцей і мігрантаў у Польшчы. Вы атрымаеце спасылку і напаміны, а таксама зможаце папрасіць перакладчыка ці іншую моўную дапамогу. Націсніце Start.

command-meetings = Сустрэчы, на якія можна запісацца
command-my = Мае сустрэчы: спасылка, змены, адмова
command-support = Папрасіць перакладчыка ці іншую моўную дапамогу
command-ask = Пытанне да арганізатараў
command-language = Выбраць мову
command-reminders = Колькі напамінаў я атрымліваю
command-link = Злучыць мае чаты: адзін чалавек, некалькі праграм
command-unlink = Мае злучаныя чаты; адлучыць адзін
command-privacy = Што пра мяне захоўваецца; копія, выдаленне
command-help = Дапамога
command-cancel = Спыніць пачатае
command-desk = Што мяне чакае і ўваход у панэль
command-post = Абвясціць сустрэчу ў групе ці канале
command-meetings-in-group = Якія ёсць сустрэчы?
