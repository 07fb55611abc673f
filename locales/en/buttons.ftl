### What stands on buttons. Short: phones are narrow.

## Going about

button-meetings = Meetings
button-more = More meetings
button-details = About the meeting
# In an easy-to-read language: the rest of what is known about the meeting.
button-tell-more = Tell me more
# Below a meeting whose texts are a translation.
button-original = Show the original
button-my = My sign-ups
button-my-sign-up = My sign-up
button-help = Help
button-language = Language
button-privacy = My data
button-ask = Ask the organisers
button-ask-again = Ask again
button-reminders = Reminders
# Below come-in. It opens the private chat.
button-come-in = Open a private chat

## Signing up

button-sign-up = Sign me up
button-sign-up-again = Sign up again
# On the card of a full meeting, where many read along.
button-waiting-list = Join the waiting list
# For a meeting whose sign-up is not open yet.
button-follow = Tell me when sign-up opens
button-read = I have read this. Go on
button-not-now = Not now
button-yes = Yes
button-no = No
button-agree = I agree
button-disagree = I do not agree
button-done = Done
# Opens a small window in which the answer is written.
button-write = Write
button-back = Back
button-skip = Skip
button-stop = Stop
button-send = Send
button-send-sign-up = Send my sign-up
button-send-changes = Send the changes
# $question: the question whose answer is to be corrected; long ones are cut.
button-correct = Correct: { $question }
button-name = Write my name
button-go-on = Go on
# $title: title of a meeting.
button-go-on-with = Go on: { $title }
button-start-again = Start again
button-throw-away = Throw away and start again

## A sign-up

button-link = Get the link
button-calendar = Add to calendar
button-change = Change my answers
button-withdraw = I can't come
button-withdraw-yes = Yes, cancel my sign-up
button-withdraw-no = No, keep my sign-up
button-coming = Yes, I am coming
button-not-coming = I can't come
button-support = Language support
button-feedback = Write to the organisers

## Data

button-export = Send me my data
button-erase = Erase everything
button-erase-yes = Yes, erase everything
button-erase-no = No, keep it
# Passes words that the bot did not understand on to the organisers.
button-pass-on = Pass it on to the organisers

## One person with several chats

button-link-account = Connect another chat
button-accounts = My chats
# $account: name of a platform, perhaps with what it calls the person.
button-take-out = Disconnect: { $account }
button-take-out-yes = Yes, disconnect it
button-take-out-no = No, leave it
# Reminders go to the chat that was used last.
button-reminders-anywhere = Where I wrote last
# Below call. It opens the private chat.
button-show-me = Show me

## For organisers

button-accept = Accept
button-waitlist = Waiting list
button-decline = Decline
button-reply = Answer
button-arranged = We will arrange it
button-cannot-arrange = We can't arrange it
button-no-note = Send without a message
button-desk = Desk
# $n: people who wait for a decision. $title: title of a meeting.
button-applicants = Waiting for you ({ $n }): { $title }
