### Signing up: before the first question, the questions, the summary, where it stands.

## Before the first question

# $title: title of the meeting.
intro-title = Sign-up: { $title }
# $n: number of questions, may be 0.
intro-questions = { PLURAL($n) ->
    [one] There is { $n } question. You can stop at any time and go on later.
   *[other] There are { $n } questions. You can stop at any time and go on later.
}
# The information clause. $who: who processes the data. $days: days after the meeting until it is erased.
clause = Your data is processed by { $who }, only to organise this meeting. It is erased { PLURAL($days) ->
    [one] { $days } day
   *[other] { $days } days
} after the meeting. You can see, export or erase it at any time: write /privacy.
# A label in front of an e-mail address.
clause-contact = Questions about your data

## Questions

# $n: number of this question. $all: number of all.
question-progress = Question { $n } of { $all }
question-optional = You can skip this question.
# A heading above other questions: the button below opens a small window that has them as well.
question-together = The button lets you answer these at the same time
share-phone = Send my phone number
question-file = Please send the file here. It may be up to 10 MB.
name-prompt = What name shall we write on the list?
# The label of a box in a small window; at most 45 characters.
blank-name = Your name for the list

## Something is wrong with an answer. Says what to do; the question follows again.

problem-empty = There is nothing in your answer. Please write it again.
# $n: most characters.
problem-too-long = This is too long. Please write at most { $n } characters.
problem-no-such-option = I can't find this among the answers. Please press one of the buttons or write what is on it.
problem-not-an-email = This is not an e-mail address. It should look like name@example.org.
problem-not-a-phone = This is not a phone number. Please write it with digits, for example +48 600 100 200.
problem-not-a-number = Please write a whole number in digits, for example 3.
problem-not-yes-no = Please answer “yes” or “no”.
problem-must-agree = Without your agreement we can't sign you up here. You can ask the organisers about another way: /ask
problem-required = This question needs an answer.
problem-not-a-file = Please send a file here, not words.
problem-not-words = Please answer in words here, not with a file.
problem-file-too-large = This file is too large. It may have at most 10 MB. Please send a smaller one.
problem-file-lost = The file did not arrive. Please send it again.

## The summary

# $title: title of the meeting.
review-title = Please check: { $title }
# Labels in front of values.
review-name = Name on the list
review-support = Language support
review-nothing-sent = Nothing is sent yet. Is everything right?
# Value of an answer that was not given.
answer-none = –
answer-agreed = I agree

## Stopping and going on

# $n: answers given so far.
resume = { PLURAL($n) ->
    [one] You have already answered { $n } question. Go on from there?
   *[other] You have already answered { $n } questions. Go on from there?
}
resume-at-review = You have answered everything. Only sending is left. Go on?
stopped = All right, stopped.
# $title: title of the meeting.
stopped-form = Stopped: { $title }. Your answers are kept. Nothing was sent. You can go on later.

## Where a sign-up stands. In one line, on its own or behind a date.

state-received = Received. Not accepted yet: the organisers decide.
state-accepted = Accepted. You have a place.
state-waitlisted = On the waiting list
# $place: place on the waiting list.
state-waitlisted-place = On the waiting list: number { $place }
state-declined = Unfortunately, there is no place for you this time
state-withdrawn = Your sign-up is cancelled

## The line above it: what brought it up.

standing-already = You have already signed up.
standing-changed = Your changes are saved.
standing-decided = The organisers have decided.
standing-seat-freed = A place is free, and it is yours.

## The lines below it: what happens next.

next-received = We will write to you here as soon as the organisers decide.
next-accepted = Before the meeting, we will remind you and send you everything you need to join.
next-waitlisted = When a place becomes free, the next person on the list gets it at once. If that is you, we will write to you here.
next-declined = We are sorry. You can ask the organisers about this decision.
next-withdrawn = You will get no more messages about this meeting.

## Why one can't sign up.

refused-not-yet = Sign-up is not open yet.
refused-closed = Sign-up is closed.
refused-started = The meeting has already started.
refused-over = The meeting is over.
refused-cancelled = The meeting is cancelled.
instead-not-yet = Shall we tell you when it opens?
instead-closed = You can ask the organisers whether there is still a way.
instead-over = Have a look at the other meetings.
# $title: title of the meeting.
following = We will write to you here when sign-up opens: { $title }
