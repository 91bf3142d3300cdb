-- The file and its clocks: the book of entries, points that are ordered and merged, and full-text
-- search over everything.

-- What happened in the handling of a complaint, entry by entry; without a complaint, an entry of
-- the practice's own book. Nothing is overwritten: the latest entry about a thing holds.
CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    complaint_id INTEGER REFERENCES complaint (id),
    number INTEGER NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL,
    -- The calendar day and the time in the UK.
    on_day TEXT NOT NULL,
    at_time TEXT,
    by_whom TEXT NOT NULL,
    -- As JSON, its kind included: {"kind":"progress_told","words":"…"}.
    particulars TEXT NOT NULL CHECK (json_valid(particulars)),
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    CHECK (kind = json_extract(particulars, '$.kind'))
) STRICT;

-- A missing complaint counts as one book, so that the practice's entries have numbers too.
CREATE UNIQUE INDEX entry_of_book ON entry (ifnull(complaint_id, 0), number);
CREATE INDEX entry_of_kind ON entry (kind, complaint_id, number);

CREATE TRIGGER entry_is_not_replaced BEFORE INSERT ON entry
WHEN EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.id
        OR (ifnull(complaint_id, 0) = ifnull(NEW.complaint_id, 0) AND number = NEW.number)
)
BEGIN SELECT RAISE(ABORT, 'an entry is unalterable'); END;

CREATE TRIGGER entry_is_not_updated BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is unalterable'); END;

CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is unalterable'); END;

-- A correction may stand beside an entry. The rule that it stands beside one thing at most comes
-- with the column: SQLite lets a new column bring a check that names the others, so the table
-- and its unalterable rows need not be copied.
ALTER TABLE correction ADD COLUMN entry_id INTEGER REFERENCES entry (id)
CHECK (entry_id IS NULL OR (incident_id IS NULL AND evidence_id IS NULL));

DROP INDEX correction_of_complaint;
CREATE UNIQUE INDEX correction_of_complaint ON correction
(complaint_id, ifnull(incident_id, 0), ifnull(evidence_id, 0), ifnull(entry_id, 0), number);
CREATE INDEX correction_of_entry ON correction (entry_id);

-- Made anew because a correction could be pushed out through its number.
DROP TRIGGER correction_is_not_replaced;
CREATE TRIGGER correction_is_not_replaced BEFORE INSERT ON correction
WHEN EXISTS (
    SELECT 1 FROM correction
    WHERE id = NEW.id
        OR (
            complaint_id = NEW.complaint_id
            AND ifnull(incident_id, 0) = ifnull(NEW.incident_id, 0)
            AND ifnull(evidence_id, 0) = ifnull(NEW.evidence_id, 0)
            AND ifnull(entry_id, 0) = ifnull(NEW.entry_id, 0)
            AND number = NEW.number
        )
)
BEGIN SELECT RAISE(ABORT, 'a correction is unalterable'); END;

-- What a point is about in law, and the point it was merged into, if it was.
ALTER TABLE point ADD COLUMN kind TEXT NOT NULL DEFAULT 'nhs_complaint';
ALTER TABLE point ADD COLUMN merged_into INTEGER REFERENCES point (id) CHECK (merged_into <> id);
CREATE INDEX point_of_point ON point (merged_into);

-- Points may be put in another order; the audit chain keeps each number as it keeps each wording.
DROP TRIGGER point_keeps_its_number;
CREATE TRIGGER point_keeps_its_place BEFORE UPDATE OF id, complaint_id ON point
BEGIN SELECT RAISE(ABORT, 'the file of a point is unalterable'); END;

-- The calendar day in the UK of what is kept as a moment: between 01:00 UTC on the last Sundays of
-- March and of October the clocks are an hour ahead of UTC.
CREATE VIEW uk_day (subject, subject_id, day) AS
SELECT
    subject,
    subject_id,
    date(
        moment,
        iif(
            datetime(moment)
            >= datetime(substr(moment, 1, 4) || '-04-01', 'weekday 0', '-7 days', '+1 hour')
            AND datetime(moment)
            < datetime(substr(moment, 1, 4) || '-11-01', 'weekday 0', '-7 days', '+1 hour'),
            '+1 hour',
            '+0 hours'
        )
    )
FROM (
    SELECT 'incident' AS subject, id AS subject_id, happened_at AS moment FROM incident
    UNION ALL
    SELECT 'correction', id, recorded_at FROM correction
);

-- What can be searched for, one row for each thing. The word index is filled from here, except
-- for the words inside an item of evidence, which no table holds, and for entries: an entry is
-- found by how it reads, and its particulars are no words of anybody's until they are told.
-- The place is the thing's row in the word index: its own row times sixteen and a digit for what
-- it is, so that a row of the index is found without searching.
CREATE VIEW searchable (place, subject, subject_id, complaint_id, day, words) AS
SELECT
    id * 16 + 1, 'complaint', id, id, received_on,
    concat_ws(
        char(10), reference, complainant_name, complainant_address, complainant_telephone,
        complainant_email, patient_name, patient_address, patient_telephone, patient_email,
        received_by
    )
FROM complaint
UNION ALL
SELECT
    point.id * 16 + 2, 'point', point.id, point.complaint_id, complaint.received_on,
    concat_ws(char(10), point.what, point.outcome_sought)
FROM point JOIN complaint ON complaint.id = point.complaint_id
UNION ALL
SELECT
    quote.id * 16 + 3, 'quote', quote.id, quote.complaint_id,
    coalesce(
        (
            SELECT day FROM uk_day
            WHERE subject = 'incident' AND subject_id = quote.incident_id
        ),
        complaint.received_on
    ),
    concat_ws(
        char(10), quote.exact_words, quote.speaker,
        (SELECT group_concat(name, char(10)) FROM hearer WHERE quote_id = quote.id)
    )
FROM quote JOIN complaint ON complaint.id = quote.complaint_id
UNION ALL
SELECT
    incident.id * 16 + 4, 'incident', incident.id, incident.complaint_id,
    (SELECT day FROM uk_day WHERE subject = 'incident' AND subject_id = incident.id),
    concat_ws(
        char(10), incident.factual_account, incident.experienced_by,
        (SELECT group_concat(name, char(10)) FROM witness WHERE incident_id = incident.id),
        incident.recorded_by
    )
FROM incident
UNION ALL
SELECT
    id * 16 + 5, 'acknowledgement', id, complaint_id, acknowledged_on, acknowledged_by
FROM acknowledgement
UNION ALL
SELECT
    id * 16 + 6, 'evidence', id, complaint_id, received_on,
    concat_ws(char(10), title, original_name, supplied_by)
FROM evidence
UNION ALL
SELECT
    id * 16 + 7, 'correction', id, complaint_id,
    (SELECT day FROM uk_day WHERE subject = 'correction' AND subject_id = correction.id),
    concat_ws(char(10), words, recorded_by)
FROM correction;

-- The word index. It is no part of the record: it can be made again from it.
CREATE VIRTUAL TABLE word_index USING fts5(
    subject UNINDEXED,
    subject_id UNINDEXED,
    complaint_id UNINDEXED,
    day UNINDEXED,
    words,
    tokenize = "unicode61 remove_diacritics 2"
);

-- An old wording is taken out of the index at once, and not when its pages are next tidied.
INSERT INTO word_index (word_index, rank) VALUES ('secure-delete', 1);

INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
SELECT place, subject, subject_id, complaint_id, day, words FROM searchable ORDER BY place;

CREATE TRIGGER complaint_is_indexed AFTER INSERT ON complaint
BEGIN
    INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
    SELECT place, subject, subject_id, complaint_id, day, words FROM searchable
    WHERE subject = 'complaint' AND subject_id = NEW.id;
END;

CREATE TRIGGER point_is_indexed AFTER INSERT ON point
BEGIN
    INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
    SELECT place, subject, subject_id, complaint_id, day, words FROM searchable
    WHERE subject = 'point' AND subject_id = NEW.id;
END;

CREATE TRIGGER point_is_indexed_anew AFTER UPDATE OF what, outcome_sought ON point
BEGIN
    UPDATE word_index
    SET words = (SELECT words FROM searchable WHERE subject = 'point' AND subject_id = NEW.id)
    WHERE rowid = NEW.id * 16 + 2;
END;

CREATE TRIGGER quote_is_indexed AFTER INSERT ON quote
BEGIN
    INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
    SELECT place, subject, subject_id, complaint_id, day, words FROM searchable
    WHERE subject = 'quote' AND subject_id = NEW.id;
END;

CREATE TRIGGER incident_is_indexed AFTER INSERT ON incident
BEGIN
    INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
    SELECT place, subject, subject_id, complaint_id, day, words FROM searchable
    WHERE subject = 'incident' AND subject_id = NEW.id;
END;

CREATE TRIGGER hearer_is_indexed AFTER INSERT ON hearer
BEGIN
    UPDATE word_index
    SET words = (
        SELECT words FROM searchable WHERE subject = 'quote' AND subject_id = NEW.quote_id
    )
    WHERE rowid = NEW.quote_id * 16 + 3;
END;

CREATE TRIGGER witness_is_indexed AFTER INSERT ON witness
BEGIN
    UPDATE word_index
    SET words = (
        SELECT words FROM searchable WHERE subject = 'incident' AND subject_id = NEW.incident_id
    )
    WHERE rowid = NEW.incident_id * 16 + 4;
END;

CREATE TRIGGER acknowledgement_is_indexed AFTER INSERT ON acknowledgement
BEGIN
    INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
    SELECT place, subject, subject_id, complaint_id, day, words FROM searchable
    WHERE subject = 'acknowledgement' AND subject_id = NEW.id;
END;

CREATE TRIGGER evidence_is_indexed AFTER INSERT ON evidence
BEGIN
    INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
    SELECT place, subject, subject_id, complaint_id, day, words FROM searchable
    WHERE subject = 'evidence' AND subject_id = NEW.id;
END;

CREATE TRIGGER correction_is_indexed AFTER INSERT ON correction
BEGIN
    INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
    SELECT place, subject, subject_id, complaint_id, day, words FROM searchable
    WHERE subject = 'correction' AND subject_id = NEW.id;
END;
