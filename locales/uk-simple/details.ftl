### Short answers to a question about one meeting: when, where, how long, how many places.

# The organisers' file does not tell what was asked for. A button to ask them follows.
detail-not-said =
    Організатори ще про це не сказали.
    Ви можете їх запитати.
    Натисніть «Запитати організаторів».
# Value behind card-seats, where there is no limit.
seats-no-limit = стільки, скільки треба
# Value behind card-registration-closes, where no other time is set.
deadline-start = до початку зустрічі
