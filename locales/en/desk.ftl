### The desk: the page on which organisers see who signed up, and decide.
### Short and plain: many organisers do this in the evening, after work.

## The frame

# Title of the page, also in the browser's tab.
desk-page-title = Desk
# Above the list. $name: the communities of this organiser.
desk-page-for = Meetings of { $name }
desk-page-sign-out = Sign out
# When a community has no meetings yet.
desk-page-none = There are no meetings yet.
# After something was decided. The page then shows how it is now.
desk-page-done = Saved. This is how things stand now.
# Heading above meetings that are over; they unfold when pressed. $n: how many.
desk-page-past = { PLURAL($n) ->
    [one] { $n } past meeting
   *[other] { $n } past meetings
}
# A link from the desk to the public page of the meeting.
desk-page-public = Public page

## Signing in

desk-page-sign-in-title = Sign in to the desk
desk-page-sign-in = Send /desk to the bot. It answers with a link that signs you in here. The link works once.
# The link was used before, or is too old.
desk-page-key-used = This link was already used or is too old. Send /desk to the bot: it will give you a new one.
# The form that was sent does not belong to this sign-in.
desk-page-form-old = This page was open too long. Nothing was changed. This is how things stand now: please decide once more.

## Seats

# $accepted: how many have a seat. $capacity: how many seats there are.
desk-page-seats = { PLURAL($capacity) ->
    [one] { $accepted } of { $capacity } place taken
   *[other] { $accepted } of { $capacity } places taken
}
# Where there is no limit. $n: how many have a seat.
desk-page-seats-open = { PLURAL($n) ->
    [one] { $n } person accepted, no limit
   *[other] { $n } people accepted, no limit
}

## Who stands where: headings above lists of people, with their number. $n: how many.

desk-page-received = Waiting for your decision: { $n }
desk-page-accepted = Accepted: { $n }
desk-page-waitlisted = Waiting list: { $n }
desk-page-declined = Declined: { $n }
desk-page-withdrawn = Cancelled their sign-up: { $n }
# Nobody has signed up yet.
desk-page-nobody = Nobody has signed up yet.
# Persons whose data was already erased; only the number is kept. $n: how many.
desk-page-forgotten = Already erased, only counted: { $n }

## One person

# In place of a name that was not given.
desk-page-no-name = No name given
# $source: web, telegram, discord, phone, paper or email. $language: name of a language. $when: date and time.
desk-page-signed-up = { $when } · { $source } · language: { $language }
# How somebody signed up; in the line above.
desk-page-source-web = web chat
desk-page-source-phone = phone
desk-page-source-paper = paper
desk-page-source-email = e-mail
# A mark on people whom the bot can't write to: blocked it, or signed up by phone.
desk-page-unreachable = The bot can't reach this person: please call or write to them yourself
# A mark: the person used the link to the meeting.
desk-page-attended = Was there
desk-page-accept = Accept
desk-page-waitlist = Waiting list
desk-page-decline = Decline
# For screen readers, after a button's label: whom it is about. $name: a person.
desk-page-about-person = : { $name }
desk-page-yes = Yes
desk-page-no = No
# An agreement (to data processing, for example) that was given. $when: date.
desk-page-agreed = Agreed on { $when }

## Language support

desk-page-requests = Language support: { $n }
# What people understand and speak. $languages: a list of languages.
desk-page-understands = Understands: { $languages }
desk-page-speaks = Speaks: { $languages }
desk-page-request-asked = Waits for your answer
desk-page-request-arranged = We will arrange it
desk-page-request-declined = Can't be arranged
desk-page-arrange = We will arrange it
desk-page-cannot = We can't arrange it
# Label of a text box; the words go to the person together with the decision.
desk-page-note = A few words to the person (if you like)

## Questions

desk-page-inquiries = Questions without an answer: { $n }
# $title: the meeting that a question is about. $when: date and time.
desk-page-inquiry-about = About “{ $title }”, { $when }
# $when: date and time.
desk-page-inquiry-general = General question, { $when }
# Label of a text box.
desk-page-answer = Your answer
desk-page-answer-send = Send the answer

## Translations of a meeting's texts

# $languages: a list of languages.
desk-page-texts-checked = Translations checked by a person: { $languages }
desk-page-texts-draft = Translations not yet checked by a person: { $languages }
# The original of some texts was changed, their translation was not. $texts: where they stand in the meeting file, such as
# "title, question.name.text".
desk-page-texts-outdated = Translation older than its original: { $language } ({ $texts })
# Once, below these lines.
desk-page-texts-mend = Bring these texts up to date in the meeting file, or say there that they are still right.
