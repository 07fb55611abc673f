### What organisers read in the chat.

# $community: name of the community.
enrolled = You are now an organiser of: { $community }
bad-code = This code is wrong, too old or already used. Please ask for a new one.
organisers-only = Only organisers of this community can do that.
help-organiser = As an organiser you get sign-ups, requests and questions here, each with buttons. /desk shows everything at once.

## Desk and digest

desk-title = Desk
desk-link-once = This link signs you in once. It is good for 15 minutes. Please do not pass it on.
# On the link itself.
desk-link = Open the desk
digest-title = What is waiting for you
# Behind the title of a meeting. $capacity: a number, or ∞.
desk-line = accepted { $accepted } of { $capacity }, waiting for a decision: { $received }, on the waiting list: { $waitlisted }

## Sign-ups

# $name: name of the person.
applicant-title = Sign-up: { $name }
nameless = (no name)
# Labels in front of values.
applicant-meeting = Meeting
applicant-name = Name
applicant-state = State
# $n: people who wait for a decision, may be 0.
applicants-waiting = { PLURAL($n) ->
    [one] { $n } person is waiting for your decision.
   *[other] { $n } people are waiting for your decision.
}
unreachable = This person can't be reached in the chat any more.

## Language requests and questions

request-title = Somebody asks for language support
note-prompt-arranged = What shall we tell the person? Write a few words, or send without.
note-prompt-declined = What shall we tell the person? Write why, or what would work instead.
inquiry-title = Somebody asks
inquiry-answered-already = Answered:
reply-prompt = Write your answer. It goes to the person who asked:
reply-sent = Sent.

## Where somebody's sign-up stands, behind the label "State".

applicant-received = waiting for your decision
applicant-accepted = accepted
applicant-waitlisted = on the waiting list
applicant-declined = declined
applicant-withdrawn = withdrawn
