### What stands on buttons. Short: phones are narrow.

## Going about

# Below a meeting whose texts are a translation.
button-original = Pokaż tekst bez tłumaczenia

## Signing up

# On the card of a full meeting, where many read along.
button-waiting-list = Chcę czekać na miejsce
# For a meeting whose sign-up is not open yet.
button-follow = Napisz mi, gdy będą zapisy
button-back = Wróć

## A sign-up

button-withdraw-yes = Tak, wypisz mnie
button-withdraw-no = Nie, chcę przyjść
button-support = Pomoc językowa

## Data

button-erase = Usuń wszystkie moje dane
# Passes words that the bot did not understand on to the organisers.
button-pass-on = Wyślij do zespołu
