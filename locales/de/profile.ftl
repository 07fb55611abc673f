### What platforms show of the bot before anybody writes to it: name (64 characters at most), a line (120), a text (512),
### and what each command does.

profile-name = Zapis – Anmeldung zu Treffen
profile-about = Im Chat zu Treffen anmelden: Link, Erinnerungen, Sprachunterstützung.
profile-description = Hier kannst du dich zu Treffen anmelden, die Organisationen von Minderheiten und Zugewanderten in Polen veranstalten. Du bekommst den Link und Erinnerungen. Du kannst auch um Dolmetschen oder andere Hilfe mit der Sprache bitten. Drück auf Start.

command-meetings = Treffen, zu denen ich mich anmelden kann
command-my = Meine Anmeldungen: Link, ändern, abmelden
command-support = Um Dolmetschen oder andere Sprachunterstützung bitten
command-ask = Eine Frage an das Organisationsteam
command-language = Sprache wählen
command-reminders = Wie viele Erinnerungen ich bekomme
command-link = Meine Chats verbinden: eine Person, mehrere Apps
command-unlink = Meine verbundenen Chats; einen trennen
command-privacy = Was über mich gespeichert ist; Kopie, löschen
command-help = Hilfe
command-cancel = Angefangenes abbrechen
command-desk = Was auf mich wartet und der Weg zum Teambereich
command-post = Ein Treffen in einer Gruppe oder einem Kanal veröffentlichen
command-meetings-in-group = Welche Treffen gibt es?
