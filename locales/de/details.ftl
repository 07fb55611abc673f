### Short answers to a question about one meeting: when, where, how long, how many places.

# A label in front of a value.
card-how-long = Wie lange
# $n: whole hours that a meeting lasts.
duration-hours = { PLURAL($n) ->
    [one] { $n } Stunde
   *[other] { $n } Stunden
}
# $n: minutes that a meeting lasts; behind the hours, if there are any.
duration-minutes = { PLURAL($n) ->
    [one] { $n } Minute
   *[other] { $n } Minuten
}
# The organisers' file does not tell what was asked for. A button to ask them follows.
detail-not-said = Das hat das Organisationsteam noch nicht mitgeteilt. Du kannst nachfragen.
# Value behind card-seats, where there is no limit.
seats-no-limit = unbegrenzt
# Value behind card-registration-closes, where no other time is set.
deadline-start = Beginn des Treffens
