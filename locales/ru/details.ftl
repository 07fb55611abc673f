### Short answers to a question about one meeting: when, where, how long, how many places.

# A label in front of a value.
card-how-long = Сколько длится
# $n: whole hours that a meeting lasts.
duration-hours = { PLURAL($n) ->
    [one] { $n } час
    [few] { $n } часа
    [many] { $n } часов
   *[other] { $n } часа
}
# $n: minutes that a meeting lasts; behind the hours, if there are any.
duration-minutes = { PLURAL($n) ->
    [one] { $n } минута
    [few] { $n } минуты
    [many] { $n } минут
   *[other] { $n } минуты
}
# The organisers' file does not tell what was asked for. A button to ask them follows.
detail-not-said = Организаторы об этом ещё не сообщили. Можно спросить у них.
# Value behind card-seats, where there is no limit.
seats-no-limit = без ограничений
# Value behind card-registration-closes, where no other time is set.
deadline-start = когда начнётся встреча
