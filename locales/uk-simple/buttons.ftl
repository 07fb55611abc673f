### What stands on buttons. Short: phones are narrow.

## Going about

# Below a meeting whose texts are a translation.
button-original = Показати перший текст

## Signing up

# On the card of a full meeting, where many read along.
button-waiting-list = Чекати на вільне місце
# For a meeting whose sign-up is not open yet.
button-follow = Написати мені, коли буде запис

## A sign-up

button-withdraw-yes = Так, скасувати заявку
button-withdraw-no = Ні, хочу прийти
button-support = Мовна допомога

## Data

button-erase = Видалити всі мої дані
# Passes words that the bot did not understand on to the organisers.
button-pass-on = Надіслати організаторам

## One person with several chats

# Reminders go to the chat that was used last.
button-reminders-anywhere = Туди, де я пишу
