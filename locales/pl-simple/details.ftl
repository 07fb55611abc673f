### Short answers to a question about one meeting: when, where, how long, how many places.

# The organisers' file does not tell what was asked for. A button to ask them follows.
detail-not-said =
    Zespół jeszcze tego nie powiedział.
    Możesz zapytać zespół.
    Naciśnij „Zapytaj zespół”.
# Value behind card-seats, where there is no limit.
seats-no-limit = tyle, ile potrzeba
# Value behind card-registration-closes, where no other time is set.
deadline-start = do początku spotkania
