### What platforms show of the bot before anybody writes to it: name (64 characters at most), a line (120), a text (512),
### and what each command does.

profile-name = Zapis – zapisy na spotkania
profile-about = Zapisy na spotkania w rozmowie na czacie: link, przypomnienia, wsparcie językowe.
profile-description = Tu zapiszesz się na spotkania organizacji mniejszościowych i migranckich w Polsce. Dostaniesz link i przypomnienia, możesz też poprosić o tłumaczenie lub inne wsparcie językowe. Naciśnij Start.

command-meetings = Spotkania, na które można się zapisać
command-my = Moje zgłoszenia: link, zmiana, rezygnacja
command-support = Poproś o tłumaczenie lub inne wsparcie językowe
command-ask = Pytanie do zespołu organizującego
command-language = Wybierz język
command-reminders = Ile przypomnień dostaję
command-link = Połącz moje czaty: jedna osoba, kilka aplikacji
command-unlink = Moje połączone czaty; odłącz jeden z nich
command-privacy = Co jest o mnie zapisane; kopia, usunięcie
command-help = Pomoc
command-cancel = Przerwij to, co zaczęte
command-desk = Co na mnie czeka i wejście do panelu
command-post = Opublikuj spotkanie w grupie lub na kanale
command-meetings-in-group = Jakie są spotkania?
