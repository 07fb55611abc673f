-- Updates that were handled without a person: the house's own, and those of people of whom nothing is kept.
CREATE TABLE handled (
    platform TEXT NOT NULL,
    update_id TEXT NOT NULL,
    handled_at BIGINT NOT NULL,
    PRIMARY KEY (platform, update_id)
);
CREATE INDEX handled_by_time ON handled (handled_at);

-- Places where many read along, as organisers made them known. A part of a place is `CHAT/PART`.
CREATE TABLE places (
    id BIGINT PRIMARY KEY,
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    title TEXT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES persons ON DELETE CASCADE,
    brought_at BIGINT NOT NULL,
    UNIQUE (person_id, platform, chat)
);
CREATE INDEX places_by_address ON places (platform, chat);

-- What was posted there. Without a meeting it asks to come in, and is forgotten once it was shown. It is due when it is
-- stale, when its `stale_at` has come, or when a lease ran out; `lease_until` is 0 while nobody holds it.
CREATE TABLE postings (
    id BIGINT PRIMARY KEY,
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    locale TEXT NOT NULL,
    meeting_id BIGINT REFERENCES meetings ON DELETE CASCADE,
    receipt TEXT,
    shown TEXT,
    stale BIGINT NOT NULL DEFAULT 1,
    stale_at BIGINT,
    not_before BIGINT NOT NULL,
    lease_until BIGINT NOT NULL DEFAULT 0,
    fence BIGINT NOT NULL DEFAULT 0,
    attempts BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX postings_of_meeting ON postings (meeting_id);
CREATE INDEX postings_by_place ON postings (platform, chat);
CREATE INDEX postings_stale ON postings (not_before) WHERE stale = 1 OR lease_until > 0;
CREATE INDEX postings_by_time ON postings (stale_at) WHERE stale_at IS NOT NULL;
CREATE UNIQUE INDEX postings_come_in ON postings (platform, chat) WHERE meeting_id IS NULL;
