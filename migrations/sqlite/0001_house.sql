-- Instants are microseconds since 1970 in UTC. Whatever belongs to a person hangs on `persons` by a cascade, so that
-- erasing the person erases it, also in tables that are added later.

CREATE TABLE persons (
    id INTEGER PRIMARY KEY,
    -- Of a person without an account, who signed up by phone or on paper.
    name TEXT,
    reminders INTEGER NOT NULL DEFAULT 2
) STRICT;

CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    locale TEXT,
    locale_hint TEXT,
    name_hint TEXT,
    reachable INTEGER NOT NULL DEFAULT 1,
    last_seen_at INTEGER NOT NULL,
    conversation TEXT NOT NULL DEFAULT '{}',
    UNIQUE (platform, chat)
) STRICT;
CREATE INDEX accounts_of_person ON accounts (person_id);

-- Updates that were handled, to recognise them when they come again.
CREATE TABLE seen (
    platform TEXT NOT NULL,
    update_id TEXT NOT NULL,
    account_id INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (platform, update_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_by_account ON seen (account_id);
CREATE INDEX seen_by_time ON seen (seen_at);

CREATE TABLE catalogue (
    version INTEGER NOT NULL
) STRICT;
INSERT INTO catalogue (version) VALUES (0);

CREATE TABLE communities (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL,
    retention_days INTEGER NOT NULL
) STRICT;

CREATE TABLE meetings (
    id INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities,
    slug TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    cancelled TEXT,
    starts_at INTEGER,
    forget_at INTEGER
) STRICT;
CREATE INDEX meetings_of_community ON meetings (community_id);

CREATE TABLE reminders (
    meeting_id INTEGER NOT NULL REFERENCES meetings ON DELETE CASCADE,
    idx INTEGER NOT NULL,
    due_at INTEGER,
    start_at INTEGER,
    -- The start for which it fired; another start means that it is armed again.
    fired_for INTEGER,
    missed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (meeting_id, idx)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminders_due ON reminders (due_at);

CREATE TABLE registrations (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    state TEXT NOT NULL,
    queue INTEGER,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    locale TEXT NOT NULL,
    answers TEXT NOT NULL,
    conditions_read TEXT,
    registered_at INTEGER NOT NULL,
    decided_at INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    attended_at INTEGER,
    UNIQUE (meeting_id, person_id)
) STRICT;
CREATE INDEX registrations_of_person ON registrations (person_id);
CREATE INDEX registrations_by_state ON registrations (meeting_id, state, queue);

-- How many registrations of a meeting stand where. The row is also what a decision about a seat locks.
CREATE TABLE seats (
    meeting_id INTEGER PRIMARY KEY REFERENCES meetings,
    received INTEGER NOT NULL DEFAULT 0,
    accepted INTEGER NOT NULL DEFAULT 0,
    waitlisted INTEGER NOT NULL DEFAULT 0,
    declined INTEGER NOT NULL DEFAULT 0,
    withdrawn INTEGER NOT NULL DEFAULT 0,
    last_queue INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What remains of registrations whose persons were forgotten.
CREATE TABLE forgotten (
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    state TEXT NOT NULL,
    attended INTEGER NOT NULL,
    registrations INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, state, attended)
) STRICT, WITHOUT ROWID;

CREATE TABLE requests (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    wants TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    UNIQUE (meeting_id, person_id)
) STRICT;
CREATE INDEX requests_of_person ON requests (person_id);

CREATE TABLE inquiries (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    community_id INTEGER NOT NULL REFERENCES communities,
    meeting_id INTEGER REFERENCES meetings,
    text TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    answer TEXT,
    answered_at INTEGER
) STRICT;
CREATE INDEX inquiries_of_person ON inquiries (person_id);
CREATE INDEX inquiries_of_community ON inquiries (community_id, answered_at);
CREATE INDEX inquiries_of_meeting ON inquiries (meeting_id);

-- Who wants to be told when sign-up opens.
CREATE TABLE follows (
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    PRIMARY KEY (meeting_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX follows_of_person ON follows (person_id);

CREATE TABLE organisers (
    community_id INTEGER NOT NULL REFERENCES communities,
    person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    PRIMARY KEY (community_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisers_of_person ON organisers (person_id);

CREATE TABLE invitations (
    hash TEXT PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities,
    good_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE desk_keys (
    hash TEXT PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
    once INTEGER NOT NULL,
    good_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_keys_of_account ON desk_keys (account_id);

-- The outbox. A settled parcel keeps its key, so that it is never sent twice, and loses its contents.
CREATE TABLE parcels (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    account_id INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
    -- The update that it answers.
    update_id TEXT,
    say TEXT NOT NULL,
    post_key TEXT,
    class INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    lease_until INTEGER NOT NULL DEFAULT 0,
    fence INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dropped')),
    receipt TEXT,
    settled_at INTEGER,
    UNIQUE (person_id, post_key)
) STRICT;
CREATE INDEX parcels_due ON parcels (class, not_before, id) WHERE state = 'waiting';
CREATE INDEX parcels_of_account ON parcels (account_id, state, id);
CREATE INDEX parcels_settled ON parcels (settled_at);

-- Conversations on platforms that keep none of their own. `place` is the first `seq` of an entry that was edited.
CREATE TABLE history (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    place INTEGER,
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    entry_key TEXT NOT NULL,
    said_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (platform, chat, entry_key)
) STRICT;
CREATE INDEX history_of_chat ON history (platform, chat, seq);
CREATE INDEX history_by_time ON history (said_at);

CREATE TABLE uploads (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    name TEXT NOT NULL,
    mime TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE INDEX uploads_of_person ON uploads (person_id);

CREATE TABLE attachments (
    sha256 TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE jobs (
    name TEXT PRIMARY KEY,
    ran_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE house (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
