-- Updates that were handled without a person: the house's own, and those of people of whom nothing is kept.
CREATE TABLE handled (
    platform TEXT NOT NULL,
    update_id TEXT NOT NULL,
    handled_at INTEGER NOT NULL,
    PRIMARY KEY (platform, update_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX handled_by_time ON handled (handled_at);

-- Places where many read along, as organisers made them known. A part of a place is `CHAT/PART`.
CREATE TABLE places (
    id INTEGER PRIMARY KEY,
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    title TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    brought_at INTEGER NOT NULL,
    UNIQUE (person_id, platform, chat)
) STRICT;
CREATE INDEX places_by_address ON places (platform, chat);

-- What was posted there. Without a meeting it asks to come in, and is forgotten once it was shown. It is due when it is
-- stale, when its `stale_at` has come, or when a lease ran out; `lease_until` is 0 while nobody holds it.
CREATE TABLE postings (
    id INTEGER PRIMARY KEY,
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    locale TEXT NOT NULL,
    meeting_id INTEGER REFERENCES meetings ON DELETE CASCADE,
    receipt TEXT,
    shown TEXT,
    stale INTEGER NOT NULL DEFAULT 1,
    stale_at INTEGER,
    not_before INTEGER NOT NULL,
    lease_until INTEGER NOT NULL DEFAULT 0,
    fence INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX postings_of_meeting ON postings (meeting_id);
CREATE INDEX postings_by_place ON postings (platform, chat);
CREATE INDEX postings_stale ON postings (not_before) WHERE stale = 1 OR lease_until > 0;
CREATE INDEX postings_by_time ON postings (stale_at) WHERE stale_at IS NOT NULL;
CREATE UNIQUE INDEX postings_come_in ON postings (platform, chat) WHERE meeting_id IS NULL;
