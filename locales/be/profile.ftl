### What platforms show of the bot before anybody writes to it: name (64 characters at most), a line (120), a text (512),
### and what each command does.

profile-name = Zapis – запіс на сустрэчы
profile-about = Запішыцеся на сустрэчу проста ў чаце: спасылка, напаміны, дапамога з мовай.
profile-description = Тут можна запісацца на сустрэчы арганізацый меншасцей і мігрантаў у Польшчы. Вы атрымаеце спасылку і напаміны, а таксама зможаце папрасіць перакладчыка ці іншую дапамогу з мовай. Націсніце Start.

command-meetings = Сустрэчы, на якія можна запісацца
command-my = Мае сустрэчы: спасылка, змены, адмена запісу
command-support = Папрасіць перакладчыка ці іншую дапамогу з мовай
command-ask = Пытанне да арганізатараў
command-language = Выбраць мову
command-reminders = Колькі напамінаў я атрымліваю
command-link = Злучыць мае чаты: адзін чалавек, некалькі праграм
command-unlink = Мае злучаныя чаты; адлучыць адзін
command-privacy = Што пра мяне захоўваецца; копія, выдаленне
command-help = Дапамога
command-cancel = Спыніць пачатае
command-desk = Што чакае майго адказу і ўваход у панэль
command-post = Апублікаваць сустрэчу ў групе ці канале
command-meetings-in-group = Якія ёсць сустрэчы?
