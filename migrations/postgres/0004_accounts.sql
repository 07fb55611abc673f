-- People with several accounts, and people who can't be written to.

-- `reachable` is 0 for an account that takes no messages, 1 for one that does, 2 for one that is closed: it takes answers
-- to what its person does, and nothing else. What waits for a closed account waits until its person does something.
CREATE INDEX accounts_closed ON accounts (person_id) WHERE reachable = 2;

-- When the person chose that what they are told goes there; the newest choice counts.
ALTER TABLE accounts ADD COLUMN preferred_at BIGINT;

-- When somebody who can't be written to was last called by name where many read along.
ALTER TABLE persons ADD COLUMN called_at BIGINT;

-- How often a parcel went on to another account because nobody was there to take it.
ALTER TABLE parcels ADD COLUMN moves BIGINT NOT NULL DEFAULT 0;

-- Codes with which a person joins another account of theirs to the one that made the code.
CREATE TABLE link_codes (
    hash TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts ON DELETE CASCADE,
    good_until BIGINT NOT NULL
);
CREATE INDEX link_codes_of_account ON link_codes (account_id);

-- Wrong codes, so that nobody guesses for long.
CREATE TABLE wrong_codes (
    account_id BIGINT NOT NULL REFERENCES accounts ON DELETE CASCADE,
    tried_at BIGINT NOT NULL
);
CREATE INDEX wrong_codes_of_account ON wrong_codes (account_id, tried_at);
CREATE INDEX wrong_codes_by_time ON wrong_codes (tried_at);

-- A posting with neither a meeting nor somebody to call asks to come in; both of these are forgotten once shown.
ALTER TABLE postings ADD COLUMN calls BIGINT REFERENCES accounts ON DELETE CASCADE;
ALTER TABLE postings ADD COLUMN posted_at BIGINT NOT NULL DEFAULT 0;
DROP INDEX postings_come_in;
CREATE UNIQUE INDEX postings_come_in ON postings (platform, chat) WHERE meeting_id IS NULL AND calls IS NULL;
CREATE UNIQUE INDEX postings_calls ON postings (calls, platform, chat) WHERE calls IS NOT NULL;
