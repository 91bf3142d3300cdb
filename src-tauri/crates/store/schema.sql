-- Generated from migrations/ by `cargo test -p evenhand-store`; do not edit.

CREATE TABLE acknowledgement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    acknowledged_on TEXT NOT NULL,
    form TEXT NOT NULL,
    acknowledged_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX acknowledgement_of_complaint ON acknowledgement (complaint_id);

CREATE TRIGGER acknowledgement_is_indexed AFTER INSERT ON acknowledgement
BEGIN
    INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
    SELECT place, subject, subject_id, complaint_id, day, words FROM searchable
    WHERE subject = 'acknowledgement' AND subject_id = NEW.id;
END;

CREATE TRIGGER acknowledgement_is_not_deleted BEFORE DELETE ON acknowledgement
BEGIN SELECT RAISE(ABORT, 'an acknowledgement is unalterable'); END;

CREATE TRIGGER acknowledgement_is_not_replaced BEFORE INSERT ON acknowledgement
WHEN EXISTS (SELECT 1 FROM acknowledgement WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an acknowledgement is unalterable'); END;

CREATE TRIGGER acknowledgement_is_not_updated BEFORE UPDATE ON acknowledgement
BEGIN SELECT RAISE(ABORT, 'an acknowledgement is unalterable'); END;

CREATE TABLE audit_entry (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    complaint_id INTEGER REFERENCES complaint (id),
    payload_sha256 TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX audit_entry_of_complaint ON audit_entry (complaint_id);

CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'an audit entry is unalterable'); END;

CREATE TRIGGER audit_entry_is_not_replaced BEFORE INSERT ON audit_entry
WHEN EXISTS (SELECT 1 FROM audit_entry WHERE sequence = NEW.sequence OR hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'an audit entry is unalterable'); END;

CREATE TRIGGER audit_entry_is_not_updated BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'an audit entry is unalterable'); END;

CREATE TABLE audit_payload (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sequence INTEGER NOT NULL UNIQUE REFERENCES audit_entry (sequence),
    payload TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_payload_is_not_deleted BEFORE DELETE ON audit_payload
BEGIN SELECT RAISE(ABORT, 'what an audit entry wrote is unalterable'); END;

CREATE TRIGGER audit_payload_is_not_replaced BEFORE INSERT ON audit_payload
WHEN EXISTS (SELECT 1 FROM audit_payload WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'what an audit entry wrote is unalterable'); END;

CREATE TRIGGER audit_payload_is_not_updated BEFORE UPDATE ON audit_payload
BEGIN SELECT RAISE(ABORT, 'what an audit entry wrote is unalterable'); END;

CREATE TABLE colleague (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    pseudonym TEXT NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER colleague_is_not_deleted BEFORE DELETE ON colleague
BEGIN SELECT RAISE(ABORT, 'a colleague''s pseudonym is unalterable'); END;

CREATE TRIGGER colleague_is_not_replaced BEFORE INSERT ON colleague
WHEN EXISTS (SELECT 1 FROM colleague WHERE id = NEW.id OR pseudonym = NEW.pseudonym)
BEGIN SELECT RAISE(ABORT, 'a colleague''s pseudonym is unalterable'); END;

CREATE TRIGGER colleague_is_not_updated BEFORE UPDATE ON colleague
BEGIN SELECT RAISE(ABORT, 'a colleague''s pseudonym is unalterable'); END;

CREATE TABLE complaint (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reference TEXT NOT NULL UNIQUE,
    received_on TEXT NOT NULL,
    received_time TEXT,
    channel TEXT NOT NULL,
    received_by TEXT NOT NULL,
    complainant_name TEXT NOT NULL,
    complainant_address TEXT,
    complainant_telephone TEXT,
    complainant_email TEXT,
    -- 'the_complainant', 'nobody_else' or 'another'; only another has the columns below.
    patient TEXT NOT NULL,
    patient_name TEXT,
    patient_address TEXT,
    patient_telephone TEXT,
    patient_email TEXT,
    patient_basis TEXT,
    recorded_at TEXT NOT NULL,
    CHECK ((patient = 'another') = (patient_name IS NOT NULL))
) STRICT;

CREATE TRIGGER complaint_is_indexed AFTER INSERT ON complaint
BEGIN
    INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
    SELECT place, subject, subject_id, complaint_id, day, words FROM searchable
    WHERE subject = 'complaint' AND subject_id = NEW.id;
END;

CREATE TRIGGER complaint_is_not_deleted BEFORE DELETE ON complaint
BEGIN SELECT RAISE(ABORT, 'a complaint as logged is unalterable'); END;

CREATE TRIGGER complaint_is_not_replaced BEFORE INSERT ON complaint
WHEN EXISTS (SELECT 1 FROM complaint WHERE id = NEW.id OR reference = NEW.reference)
BEGIN SELECT RAISE(ABORT, 'a complaint as logged is unalterable'); END;

CREATE TRIGGER complaint_is_not_updated BEFORE UPDATE ON complaint
BEGIN SELECT RAISE(ABORT, 'a complaint as logged is unalterable'); END;

CREATE TABLE correction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    incident_id INTEGER REFERENCES incident (id),
    evidence_id INTEGER REFERENCES evidence (id),
    number INTEGER NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL, entry_id INTEGER REFERENCES entry (id)
CHECK (entry_id IS NULL OR (incident_id IS NULL AND evidence_id IS NULL)),
    CHECK (incident_id IS NULL OR evidence_id IS NULL)
) STRICT;

CREATE UNIQUE INDEX correction_of_complaint ON correction
(complaint_id, ifnull(incident_id, 0), ifnull(evidence_id, 0), ifnull(entry_id, 0), number);

CREATE INDEX correction_of_entry ON correction (entry_id);

CREATE INDEX correction_of_evidence ON correction (evidence_id);

CREATE INDEX correction_of_incident ON correction (incident_id);

CREATE TRIGGER correction_is_indexed AFTER INSERT ON correction
BEGIN
    INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
    SELECT place, subject, subject_id, complaint_id, day, words FROM searchable
    WHERE subject = 'correction' AND subject_id = NEW.id;
END;

CREATE TRIGGER correction_is_not_deleted BEFORE DELETE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is unalterable'); END;

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

CREATE TRIGGER correction_is_not_updated BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is unalterable'); END;

CREATE TABLE distress_answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    quote_id INTEGER REFERENCES quote (id),
    evidence_id INTEGER REFERENCES evidence (id),
    -- NULL: not distressing. Else what is behind the cover, in bearable words.
    content_note TEXT,
    answered_at TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    CHECK ((quote_id IS NULL) <> (evidence_id IS NULL))
) STRICT;

CREATE INDEX distress_answer_of_evidence ON distress_answer (evidence_id);

CREATE INDEX distress_answer_of_quote ON distress_answer (quote_id);

CREATE TRIGGER distress_answer_is_not_deleted BEFORE DELETE ON distress_answer
BEGIN SELECT RAISE(ABORT, 'an answer about distress is unalterable'); END;

CREATE TRIGGER distress_answer_is_not_replaced BEFORE INSERT ON distress_answer
WHEN EXISTS (SELECT 1 FROM distress_answer WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an answer about distress is unalterable'); END;

CREATE TRIGGER distress_answer_is_not_updated BEFORE UPDATE ON distress_answer
BEGIN SELECT RAISE(ABORT, 'an answer about distress is unalterable'); END;

CREATE TABLE draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    place TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    kept_at TEXT NOT NULL
) STRICT;

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

CREATE UNIQUE INDEX entry_of_book ON entry (ifnull(complaint_id, 0), number);

CREATE INDEX entry_of_kind ON entry (kind, complaint_id, number);

CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is unalterable'); END;

CREATE TRIGGER entry_is_not_replaced BEFORE INSERT ON entry
WHEN EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.id
        OR (ifnull(complaint_id, 0) = ifnull(NEW.complaint_id, 0) AND number = NEW.number)
)
BEGIN SELECT RAISE(ABORT, 'an entry is unalterable'); END;

CREATE TRIGGER entry_is_not_updated BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is unalterable'); END;

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    number INTEGER NOT NULL CHECK (number > 0),
    title TEXT NOT NULL,
    original_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    media_type TEXT NOT NULL,
    extension TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 TEXT NOT NULL,
    -- As what it can be shown, as JSON: {"as":"pages","pages":3}.
    shown_as TEXT NOT NULL,
    remark TEXT,
    first_chunk INTEGER NOT NULL,
    chunks INTEGER NOT NULL CHECK (chunks >= 0),
    supplied_by TEXT NOT NULL,
    received_how TEXT NOT NULL,
    received_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    UNIQUE (complaint_id, number)
) STRICT;

CREATE TRIGGER evidence_is_indexed AFTER INSERT ON evidence
BEGIN
    INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
    SELECT place, subject, subject_id, complaint_id, day, words FROM searchable
    WHERE subject = 'evidence' AND subject_id = NEW.id;
END;

CREATE TRIGGER evidence_is_not_deleted BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'an item of evidence is unalterable'); END;

CREATE TRIGGER evidence_is_not_replaced BEFORE INSERT ON evidence
WHEN EXISTS (SELECT 1 FROM evidence WHERE id = NEW.id OR (complaint_id = NEW.complaint_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'an item of evidence is unalterable'); END;

CREATE TRIGGER evidence_is_not_updated BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'an item of evidence is unalterable'); END;

CREATE TABLE evidence_chunk (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    evidence_id INTEGER NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL CHECK (number > 0),
    bytes BLOB NOT NULL,
    UNIQUE (evidence_id, number)
) STRICT;

CREATE TRIGGER evidence_chunk_is_not_deleted BEFORE DELETE ON evidence_chunk
BEGIN SELECT RAISE(ABORT, 'a byte of evidence is unalterable'); END;

CREATE TRIGGER evidence_chunk_is_not_replaced BEFORE INSERT ON evidence_chunk
WHEN EXISTS (SELECT 1 FROM evidence_chunk WHERE id = NEW.id OR (evidence_id = NEW.evidence_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'a byte of evidence is unalterable'); END;

CREATE TRIGGER evidence_chunk_is_not_updated BEFORE UPDATE ON evidence_chunk
BEGIN SELECT RAISE(ABORT, 'a byte of evidence is unalterable'); END;

CREATE TABLE hearer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    quote_id INTEGER NOT NULL REFERENCES quote (id),
    number INTEGER NOT NULL CHECK (number > 0),
    name TEXT NOT NULL,
    UNIQUE (quote_id, number)
) STRICT;

CREATE TRIGGER hearer_is_indexed AFTER INSERT ON hearer
BEGIN
    UPDATE word_index
    SET words = (
        SELECT words FROM searchable WHERE subject = 'quote' AND subject_id = NEW.quote_id
    )
    WHERE rowid = NEW.quote_id * 16 + 3;
END;

CREATE TRIGGER hearer_is_not_deleted BEFORE DELETE ON hearer
BEGIN SELECT RAISE(ABORT, 'a hearer of a quote is unalterable'); END;

CREATE TRIGGER hearer_is_not_replaced BEFORE INSERT ON hearer
WHEN EXISTS (SELECT 1 FROM hearer WHERE id = NEW.id OR (quote_id = NEW.quote_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'a hearer of a quote is unalterable'); END;

CREATE TRIGGER hearer_is_not_updated BEFORE UPDATE ON hearer
BEGIN SELECT RAISE(ABORT, 'a hearer of a quote is unalterable'); END;

CREATE TABLE incident (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    number INTEGER NOT NULL CHECK (number > 0),
    happened_at TEXT NOT NULL,
    channel TEXT NOT NULL,
    experienced_by TEXT NOT NULL,
    everybody_safe INTEGER NOT NULL CHECK (everybody_safe IN (0, 1)),
    factual_account TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL, place TEXT, somebody_else TEXT,
    UNIQUE (complaint_id, number)
) STRICT;

CREATE TRIGGER incident_is_indexed AFTER INSERT ON incident
BEGIN
    INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
    SELECT place, subject, subject_id, complaint_id, day, words FROM searchable
    WHERE subject = 'incident' AND subject_id = NEW.id;
END;

CREATE TRIGGER incident_is_not_deleted BEFORE DELETE ON incident
BEGIN SELECT RAISE(ABORT, 'an incident is unalterable'); END;

CREATE TRIGGER incident_is_not_replaced BEFORE INSERT ON incident
WHEN EXISTS (SELECT 1 FROM incident WHERE id = NEW.id OR (complaint_id = NEW.complaint_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'an incident is unalterable'); END;

CREATE TRIGGER incident_is_not_updated BEFORE UPDATE ON incident
BEGIN SELECT RAISE(ABORT, 'an incident is unalterable'); END;

CREATE TABLE office_holders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    complaints_manager TEXT NOT NULL,
    responsible_person TEXT NOT NULL,
    second_colleague TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER office_holders_is_not_deleted BEFORE DELETE ON office_holders
BEGIN SELECT RAISE(ABORT, 'a list of office-holders is unalterable'); END;

CREATE TRIGGER office_holders_is_not_replaced BEFORE INSERT ON office_holders
WHEN EXISTS (SELECT 1 FROM office_holders WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a list of office-holders is unalterable'); END;

CREATE TRIGGER office_holders_is_not_updated BEFORE UPDATE ON office_holders
BEGIN SELECT RAISE(ABORT, 'a list of office-holders is unalterable'); END;

CREATE TABLE point (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    number INTEGER NOT NULL CHECK (number > 0),
    what TEXT NOT NULL,
    outcome_sought TEXT NOT NULL, kind TEXT NOT NULL DEFAULT 'nhs_complaint', merged_into INTEGER REFERENCES point (id) CHECK (merged_into <> id),
    UNIQUE (complaint_id, number)
) STRICT;

CREATE INDEX point_of_point ON point (merged_into);

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

CREATE TRIGGER point_is_not_deleted BEFORE DELETE ON point
BEGIN SELECT RAISE(ABORT, 'a point is unalterable'); END;

CREATE TRIGGER point_keeps_its_place BEFORE UPDATE OF id, complaint_id ON point
BEGIN SELECT RAISE(ABORT, 'the file of a point is unalterable'); END;

CREATE TABLE practice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    ods_code TEXT NOT NULL,
    address TEXT NOT NULL,
    telephone TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER practice_is_not_deleted BEFORE DELETE ON practice
BEGIN SELECT RAISE(ABORT, 'a record of the practice is unalterable'); END;

CREATE TRIGGER practice_is_not_replaced BEFORE INSERT ON practice
WHEN EXISTS (SELECT 1 FROM practice WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a record of the practice is unalterable'); END;

CREATE TRIGGER practice_is_not_updated BEFORE UPDATE ON practice
BEGIN SELECT RAISE(ABORT, 'a record of the practice is unalterable'); END;

CREATE TABLE quote (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    incident_id INTEGER REFERENCES incident (id),
    number INTEGER NOT NULL CHECK (number > 0),
    speaker TEXT NOT NULL,
    certainty TEXT NOT NULL,
    exact_words TEXT NOT NULL
, entry_id INTEGER REFERENCES entry (id)
CHECK (entry_id IS NULL OR incident_id IS NULL)) STRICT;

CREATE UNIQUE INDEX quote_as_received ON quote (complaint_id, number)
WHERE incident_id IS NULL AND entry_id IS NULL;

CREATE INDEX quote_of_entries ON quote (complaint_id)
WHERE entry_id IS NOT NULL;

CREATE UNIQUE INDEX quote_of_entry ON quote (entry_id, number)
WHERE entry_id IS NOT NULL;

CREATE UNIQUE INDEX quote_of_incident ON quote (incident_id, number)
WHERE incident_id IS NOT NULL;

CREATE TRIGGER quote_is_in_the_file_of_its_entry BEFORE INSERT ON quote
WHEN NEW.entry_id IS NOT NULL
    AND NEW.complaint_id IS NOT (SELECT complaint_id FROM entry WHERE id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'a quote belongs to the file of its entry'); END;

CREATE TRIGGER quote_is_indexed AFTER INSERT ON quote
BEGIN
    INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
    SELECT place, subject, subject_id, complaint_id, day, words FROM searchable
    WHERE subject = 'quote' AND subject_id = NEW.id;
END;

CREATE TRIGGER quote_is_not_deleted BEFORE DELETE ON quote
BEGIN SELECT RAISE(ABORT, 'a quote is unalterable'); END;

CREATE TRIGGER quote_is_not_replaced BEFORE INSERT ON quote
WHEN EXISTS (
    SELECT 1 FROM quote
    WHERE id = NEW.id
        OR (
            complaint_id = NEW.complaint_id
            AND incident_id IS NEW.incident_id
            AND entry_id IS NEW.entry_id
            AND number = NEW.number
        )
)
BEGIN SELECT RAISE(ABORT, 'a quote is unalterable'); END;

CREATE TRIGGER quote_is_not_updated BEFORE UPDATE ON quote
BEGIN SELECT RAISE(ABORT, 'a quote is unalterable'); END;

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
        (SELECT on_day FROM entry WHERE entry.id = quote.entry_id),
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
        char(10), incident.factual_account, incident.place, incident.somebody_else,
        incident.experienced_by,
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

CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE settled_nudge (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    incident_id INTEGER NOT NULL REFERENCES incident (id),
    word TEXT NOT NULL,
    settled_at TEXT NOT NULL,
    settled_by TEXT NOT NULL
) STRICT;

CREATE INDEX settled_nudge_of_incident ON settled_nudge (incident_id);

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

CREATE TABLE witness (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    incident_id INTEGER NOT NULL REFERENCES incident (id),
    number INTEGER NOT NULL CHECK (number > 0),
    name TEXT NOT NULL,
    is_colleague INTEGER NOT NULL CHECK (is_colleague IN (0, 1)),
    UNIQUE (incident_id, number)
) STRICT;

CREATE TRIGGER witness_is_indexed AFTER INSERT ON witness
BEGIN
    UPDATE word_index
    SET words = (
        SELECT words FROM searchable WHERE subject = 'incident' AND subject_id = NEW.incident_id
    )
    WHERE rowid = NEW.incident_id * 16 + 4;
END;

CREATE TRIGGER witness_is_not_deleted BEFORE DELETE ON witness
BEGIN SELECT RAISE(ABORT, 'a witness is unalterable'); END;

CREATE TRIGGER witness_is_not_replaced BEFORE INSERT ON witness
WHEN EXISTS (SELECT 1 FROM witness WHERE id = NEW.id OR (incident_id = NEW.incident_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'a witness is unalterable'); END;

CREATE TRIGGER witness_is_not_updated BEFORE UPDATE ON witness
BEGIN SELECT RAISE(ABORT, 'a witness is unalterable'); END;

CREATE VIRTUAL TABLE word_index USING fts5(
    subject UNINDEXED,
    subject_id UNINDEXED,
    complaint_id UNINDEXED,
    day UNINDEXED,
    words,
    tokenize = "unicode61 remove_diacritics 2"
);
