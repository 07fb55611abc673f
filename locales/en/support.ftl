### Language support: an interpreter, sign language, captions and the like.

# $title: title of the meeting.
support-title = Language support: { $title }
# $when: date and hour.
support-deadline = Please ask by { $when }. Then there is time to find help.
support-late = The time to ask was until { $when }. Ask anyway: we will pass it on, but it may not work out.

## Questions

support-understands = Which languages do you understand?
support-speaks = Which languages do you speak?
support-type-other = Another language? Write it.
# Heading above languages that the person typed.
support-typed = Also
support-help = What would help you? You can choose several.
support-words = Please tell us in your own words what would help you.
# Labels of boxes in a small window; at most 45 characters.
blank-language = Another language
blank-need = What would help you

## What would help: buttons and lists.

help-interpreting = Interpreter
help-sign-language = Polish Sign Language (PJM)
help-captions = Captions
help-materials-ahead = Materials before the meeting
help-easy-to-read = Easy words and easy texts
help-companion = A person who comes along with me
help-other = Something else

## The request

support-review = Your request for language support
# Labels in front of values.
support-fact-understands = Languages understood
support-fact-speaks = Languages spoken
support-fact-help = What would help
support-noted = Noted. We will send it together with your sign-up.
support-sent = Your request is with the organisers.
support-next = They will see what they can do. You will get an answer here, whatever it is.
support-state-asked = asked, waiting for an answer
support-state-arranged = the organisers will arrange it
support-state-declined = can't be arranged
support-arranged = Good news: the organisers will arrange it.
support-declined = We are sorry: the organisers can't arrange it.
