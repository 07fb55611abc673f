### Short answers to a question about one meeting: when, where, how long, how many places.

# A label in front of a value.
card-how-long = Jak długo
# $n: whole hours that a meeting lasts.
duration-hours = { PLURAL($n) ->
    [one] { $n } godzina
    [few] { $n } godziny
    [many] { $n } godzin
   *[other] { $n } godziny
}
# $n: minutes that a meeting lasts; behind the hours, if there are any.
duration-minutes = { PLURAL($n) ->
    [one] { $n } minuta
    [few] { $n } minuty
    [many] { $n } minut
   *[other] { $n } minuty
}
# The organisers' file does not tell what was asked for. A button to ask them follows.
detail-not-said = Zespół organizujący jeszcze tego nie podał. Możesz zapytać.
# Value behind card-seats, where there is no limit.
seats-no-limit = bez limitu
# Value behind card-registration-closes, where no other time is set.
deadline-start = początek spotkania
