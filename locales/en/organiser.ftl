### What organisers read in the chat.

# $community: name of the community.
enrolled = You are now an organiser of: { $community }
bad-code = This code is wrong, too old or already used. Please ask for a new one.
organisers-only = Only organisers of this community can do that.
help-organiser = As an organiser you get sign-ups, requests and questions here, each with buttons. /desk shows everything at once. /post puts a meeting into a group or channel.

## Desk and digest

desk-title = Desk
desk-link-once = This link signs you in once. It works for 15 minutes. Please do not pass it on.
# On the link itself.
desk-link = Open the desk
digest-title = What is waiting for you
# Behind the title of a meeting. $capacity: a number, or ∞.
desk-line = accepted { $accepted } of { $capacity }, waiting for a decision: { $received }, on the waiting list: { $waitlisted }
# $n: how many people who take part have blocked the bot, deleted their account, or never had one.
desk-unreachable = Can't be reached in the chat: { $n }. Their names are marked on the desk.

## Sign-ups

# $name: name of the person.
applicant-title = Sign-up: { $name }
nameless = (no name)
# Labels in front of values.
applicant-meeting = Meeting
applicant-name = Name
applicant-state = Status
# $n: people who wait for a decision, may be 0.
applicants-waiting = { PLURAL($n) ->
    [one] { $n } person is waiting for your decision.
   *[other] { $n } people are waiting for your decision.
}
unreachable = This person can't be reached in the chat any more.

## Language requests and questions

request-title = Somebody asks for language support
note-prompt-arranged = What shall we tell the person? Write a few words, or send it without a message.
note-prompt-declined = What shall we tell the person? Write why, or what would work instead.
# The label of a box in a small window; at most 45 characters.
blank-note = A few words for the person
inquiry-title = Somebody asks
inquiry-answered-already = Answered:
reply-prompt = Write your answer. It goes to the person who asked:
# The label of a box in a small window; at most 45 characters.
blank-answer = Your answer
reply-sent = Sent.

## Where somebody's sign-up stands, behind the label "State".

applicant-received = waiting for your decision
applicant-accepted = accepted
applicant-waitlisted = on the waiting list
applicant-declined = declined
applicant-withdrawn = sign-up cancelled

## Posting a meeting's card in groups and channels

# $place: name of the group or channel. $title: title of the meeting.
posted = Posted in { $place }: { $title }. The announcement stays up to date by itself.
# Behind posted, where the meeting was wanted in the calendar of the group as well: the list of events there.
posted-event = The meeting is among the events there as well, and stays up to date there too.
posted-event-undated = The meeting has no date yet. As soon as it has one, it will be among the events there as well.
posted-event-too-late = The meeting is not among the events there: it has already started or was cancelled.
post-which = Which meeting shall I post?
post-which-there = Which meeting shall I post in { $place }?
# Below the title of the meeting. Buttons with names of groups and channels follow.
post-where = Where shall I post it?
# $slug: short name of the meeting, such as komm-3.
post-how = Add me to a group or channel, and you can choose it here. Or write /post { $slug } there.
post-no-meetings = There are no meetings to post at the moment.
# $place: what the place is called.
post-not-allowed = I am not allowed to write in { $place }. Please ask whoever runs that place to let me see it, write there and embed links.
post-draft = This meeting is still a draft. Announce it or open its sign-up first, then post it.
# $languages: list of language tags with names.
post-no-language = I do not speak that language yet. I speak these: { $languages }
