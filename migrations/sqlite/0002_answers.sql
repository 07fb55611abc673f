-- What an answer refers to: its place among the answers to its update, and the platform's own handle for answering.
ALTER TABLE parcels ADD COLUMN answers INTEGER;
ALTER TABLE parcels ADD COLUMN reply TEXT;

-- Where something that is edited later was shown.
CREATE TABLE shown (
    account_id INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
    slot TEXT NOT NULL,
    receipt TEXT NOT NULL,
    shown_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX shown_by_time ON shown (shown_at);
