-- 1: the meeting as an event in a calendar, whose address is the posting's; there is one at most of a meeting in a calendar.
-- 0: a card, or what is said once.
ALTER TABLE postings ADD COLUMN event INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX postings_events ON postings (meeting_id, platform, chat) WHERE event = 1;
