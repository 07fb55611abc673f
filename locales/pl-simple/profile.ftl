### What platforms show of the bot before anybody writes to it: name (64 characters at most), a line (120), a text (512),
### and what each command does.

command-my = Moje zgłoszenia i link
command-support = Poproś o pomoc językową
command-ask = Zapytaj zespół
command-link = Połącz moje czaty
command-unlink = Odłącz jeden z moich czatów
command-privacy = Moje dane: zobacz albo usuń
command-cancel = Przerwij
