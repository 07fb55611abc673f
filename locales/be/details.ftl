### Short answers to a question about one meeting: when, where, how long, how many places.

# A label in front of a value.
card-how-long = Як доўга
# $n: whole hours that a meeting lasts.
duration-hours = { PLURAL($n) ->
    [one] { $n } гадзіна
    [few] { $n } гадзіны
    [many] { $n } гадзін
   *[other] { $n } гадзіны
}
# $n: minutes that a meeting lasts; behind the hours, if there are any.
duration-minutes = { PLURAL($n) ->
    [one] { $n } хвіліна
    [few] { $n } хвіліны
    [many] { $n } хвілін
   *[other] { $n } хвіліны
}
# The organisers' file does not tell what was asked for. A button to ask them follows.
detail-not-said = Арганізатары пра гэта яшчэ не паведамілі. Можна спытаць у іх.
# Value behind card-seats, where there is no limit.
seats-no-limit = без абмежаванняў
# Value behind card-registration-closes, where no other time is set.
deadline-start = калі пачнецца сустрэча
