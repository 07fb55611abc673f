### Short answers to a question about one meeting: when, where, how long, how many places.

# A label in front of a value.
card-how-long = How long
# $n: whole hours that a meeting lasts.
duration-hours = { PLURAL($n) ->
    [one] { $n } hour
   *[other] { $n } hours
}
# $n: minutes that a meeting lasts; behind the hours, if there are any.
duration-minutes = { PLURAL($n) ->
    [one] { $n } minute
   *[other] { $n } minutes
}
# The organisers' file does not tell what was asked for. A button to ask them follows.
detail-not-said = The organisers have not said this yet. You can ask them.
# Value behind card-seats, where there is no limit.
seats-no-limit = no limit
# Value behind card-registration-closes, where no other time is set.
deadline-start = the start of the meeting
