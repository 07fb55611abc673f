### Short answers to a question about one meeting: when, where, how long, how many places.

# A label in front of a value.
card-how-long = Скільки триває
# $n: whole hours that a meeting lasts.
duration-hours = { PLURAL($n) ->
    [one] { $n } година
    [few] { $n } години
    [many] { $n } годин
   *[other] { $n } години
}
# $n: minutes that a meeting lasts; behind the hours, if there are any.
duration-minutes = { PLURAL($n) ->
    [one] { $n } хвилина
    [few] { $n } хвилини
    [many] { $n } хвилин
   *[other] { $n } хвилини
}
# The organisers' file does not tell what was asked for. A button to ask them follows.
detail-not-said = Організатори цього ще не повідомили. Можна запитати їх.
# Value behind card-seats, where there is no limit.
seats-no-limit = без обмежень
# Value behind card-registration-closes, where no other time is set.
deadline-start = початок зустрічі
