### Short answers to a question about one meeting: when, where, how long, how many places.

# A label in front of a value.
card-how-long = المدة
# $n: whole hours that a meeting lasts.
duration-hours = { PLURAL($n) ->
    [zero] { $n } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
# $n: minutes that a meeting lasts; behind the hours, if there are any.
duration-minutes = { PLURAL($n) ->
    [zero] { $n } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
# The organisers' file does not tell what was asked for. A button to ask them follows.
detail-not-said = لم يذكر فريق التنظيم ذلك بعد. يمكنكم سؤاله.
# Value behind card-seats, where there is no limit.
seats-no-limit = غير محدودة
# Value behind card-registration-closes, where no other time is set.
deadline-start = بداية اللقاء
