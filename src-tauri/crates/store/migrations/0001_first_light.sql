-- First light: the practice, the complaint with its words, incidents, evidence and the audit chain.
--
-- Moments are UTC with milliseconds, 2026-08-28T09:12:00.000Z; days are 2026-08-28.
-- What is evidence is unalterable here, in the database itself: the triggers named
-- ..._is_not_updated, ..._is_not_deleted and ..._is_not_replaced abort. The last kind is there
-- because REPLACE deletes without asking the delete triggers of a connection that has not turned
-- recursive triggers on. A mistake is met by a correction that stands beside it.

-- The practice's particulars; the latest row holds.
CREATE TABLE practice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    ods_code TEXT NOT NULL,
    address TEXT NOT NULL,
    telephone TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER practice_is_not_replaced BEFORE INSERT ON practice
WHEN EXISTS (SELECT 1 FROM practice WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a record of the practice is unalterable'); END;

CREATE TRIGGER practice_is_not_updated BEFORE UPDATE ON practice
BEGIN SELECT RAISE(ABORT, 'a record of the practice is unalterable'); END;

CREATE TRIGGER practice_is_not_deleted BEFORE DELETE ON practice
BEGIN SELECT RAISE(ABORT, 'a record of the practice is unalterable'); END;

-- Regulation 4: who holds the two roles, and who reviews; the latest row holds.
CREATE TABLE office_holders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    complaints_manager TEXT NOT NULL,
    responsible_person TEXT NOT NULL,
    second_colleague TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER office_holders_is_not_replaced BEFORE INSERT ON office_holders
WHEN EXISTS (SELECT 1 FROM office_holders WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a list of office-holders is unalterable'); END;

CREATE TRIGGER office_holders_is_not_updated BEFORE UPDATE ON office_holders
BEGIN SELECT RAISE(ABORT, 'a list of office-holders is unalterable'); END;

CREATE TRIGGER office_holders_is_not_deleted BEFORE DELETE ON office_holders
BEGIN SELECT RAISE(ABORT, 'a list of office-holders is unalterable'); END;

-- The officer's own comfort, as JSON by name; no rule depends on it.
CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

-- Colleagues in the order in which they first took part; the pseudonym is never given again.
CREATE TABLE colleague (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    pseudonym TEXT NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER colleague_is_not_replaced BEFORE INSERT ON colleague
WHEN EXISTS (SELECT 1 FROM colleague WHERE id = NEW.id OR pseudonym = NEW.pseudonym)
BEGIN SELECT RAISE(ABORT, 'a colleague''s pseudonym is unalterable'); END;

CREATE TRIGGER colleague_is_not_updated BEFORE UPDATE ON colleague
BEGIN SELECT RAISE(ABORT, 'a colleague''s pseudonym is unalterable'); END;

CREATE TRIGGER colleague_is_not_deleted BEFORE DELETE ON colleague
BEGIN SELECT RAISE(ABORT, 'a colleague''s pseudonym is unalterable'); END;

-- A complaint as it was logged. The words as received are a quote without an incident.
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

CREATE TRIGGER complaint_is_not_replaced BEFORE INSERT ON complaint
WHEN EXISTS (SELECT 1 FROM complaint WHERE id = NEW.id OR reference = NEW.reference)
BEGIN SELECT RAISE(ABORT, 'a complaint as logged is unalterable'); END;

CREATE TRIGGER complaint_is_not_updated BEFORE UPDATE ON complaint
BEGIN SELECT RAISE(ABORT, 'a complaint as logged is unalterable'); END;

CREATE TRIGGER complaint_is_not_deleted BEFORE DELETE ON complaint
BEGIN SELECT RAISE(ABORT, 'a complaint as logged is unalterable'); END;

-- Points may later be agreed anew, so their words may change; the audit chain keeps each wording.
CREATE TABLE point (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    number INTEGER NOT NULL CHECK (number > 0),
    what TEXT NOT NULL,
    outcome_sought TEXT NOT NULL,
    UNIQUE (complaint_id, number)
) STRICT;

CREATE TRIGGER point_keeps_its_number BEFORE UPDATE OF id, complaint_id, number ON point
BEGIN SELECT RAISE(ABORT, 'the number of a point is unalterable'); END;

CREATE TRIGGER point_is_not_deleted BEFORE DELETE ON point
BEGIN SELECT RAISE(ABORT, 'a point is unalterable'); END;

-- Regulation 13(3) and (6): spoken or in writing. A mistaken one stays and another stands beside.
CREATE TABLE acknowledgement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    acknowledged_on TEXT NOT NULL,
    form TEXT NOT NULL,
    acknowledged_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX acknowledgement_of_complaint ON acknowledgement (complaint_id);

CREATE TRIGGER acknowledgement_is_not_replaced BEFORE INSERT ON acknowledgement
WHEN EXISTS (SELECT 1 FROM acknowledgement WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an acknowledgement is unalterable'); END;

CREATE TRIGGER acknowledgement_is_not_updated BEFORE UPDATE ON acknowledgement
BEGIN SELECT RAISE(ABORT, 'an acknowledgement is unalterable'); END;

CREATE TRIGGER acknowledgement_is_not_deleted BEFORE DELETE ON acknowledgement
BEGIN SELECT RAISE(ABORT, 'an acknowledgement is unalterable'); END;

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
    recorded_by TEXT NOT NULL,
    UNIQUE (complaint_id, number)
) STRICT;

CREATE TRIGGER incident_is_not_replaced BEFORE INSERT ON incident
WHEN EXISTS (SELECT 1 FROM incident WHERE id = NEW.id OR (complaint_id = NEW.complaint_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'an incident is unalterable'); END;

CREATE TRIGGER incident_is_not_updated BEFORE UPDATE ON incident
BEGIN SELECT RAISE(ABORT, 'an incident is unalterable'); END;

CREATE TRIGGER incident_is_not_deleted BEFORE DELETE ON incident
BEGIN SELECT RAISE(ABORT, 'an incident is unalterable'); END;

CREATE TABLE witness (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    incident_id INTEGER NOT NULL REFERENCES incident (id),
    number INTEGER NOT NULL CHECK (number > 0),
    name TEXT NOT NULL,
    is_colleague INTEGER NOT NULL CHECK (is_colleague IN (0, 1)),
    UNIQUE (incident_id, number)
) STRICT;

CREATE TRIGGER witness_is_not_replaced BEFORE INSERT ON witness
WHEN EXISTS (SELECT 1 FROM witness WHERE id = NEW.id OR (incident_id = NEW.incident_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'a witness is unalterable'); END;

CREATE TRIGGER witness_is_not_updated BEFORE UPDATE ON witness
BEGIN SELECT RAISE(ABORT, 'a witness is unalterable'); END;

CREATE TRIGGER witness_is_not_deleted BEFORE DELETE ON witness
BEGIN SELECT RAISE(ABORT, 'a witness is unalterable'); END;

-- Exact words, byte for byte: of an incident, or of the complaint as received.
CREATE TABLE quote (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    incident_id INTEGER REFERENCES incident (id),
    number INTEGER NOT NULL CHECK (number > 0),
    speaker TEXT NOT NULL,
    certainty TEXT NOT NULL,
    exact_words TEXT NOT NULL
) STRICT;

-- One index for the words of incidents and one for the words as received: in SQL two missing
-- incidents are not the same, and a plain UNIQUE would let them share a number.
CREATE UNIQUE INDEX quote_of_incident ON quote (incident_id, number)
WHERE incident_id IS NOT NULL;

CREATE UNIQUE INDEX quote_as_received ON quote (complaint_id, number)
WHERE incident_id IS NULL;

CREATE TRIGGER quote_is_not_replaced BEFORE INSERT ON quote
WHEN EXISTS (SELECT 1 FROM quote WHERE id = NEW.id OR (complaint_id = NEW.complaint_id AND incident_id IS NEW.incident_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'a quote is unalterable'); END;

CREATE TRIGGER quote_is_not_updated BEFORE UPDATE ON quote
BEGIN SELECT RAISE(ABORT, 'a quote is unalterable'); END;

CREATE TRIGGER quote_is_not_deleted BEFORE DELETE ON quote
BEGIN SELECT RAISE(ABORT, 'a quote is unalterable'); END;

-- Who heard or read the words.
CREATE TABLE hearer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    quote_id INTEGER NOT NULL REFERENCES quote (id),
    number INTEGER NOT NULL CHECK (number > 0),
    name TEXT NOT NULL,
    UNIQUE (quote_id, number)
) STRICT;

CREATE TRIGGER hearer_is_not_replaced BEFORE INSERT ON hearer
WHEN EXISTS (SELECT 1 FROM hearer WHERE id = NEW.id OR (quote_id = NEW.quote_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'a hearer of a quote is unalterable'); END;

CREATE TRIGGER hearer_is_not_updated BEFORE UPDATE ON hearer
BEGIN SELECT RAISE(ABORT, 'a hearer of a quote is unalterable'); END;

CREATE TRIGGER hearer_is_not_deleted BEFORE DELETE ON hearer
BEGIN SELECT RAISE(ABORT, 'a hearer of a quote is unalterable'); END;

-- Evidence without its bytes, which are chunks first_chunk to first_chunk + chunks - 1.
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

CREATE TRIGGER evidence_is_not_replaced BEFORE INSERT ON evidence
WHEN EXISTS (SELECT 1 FROM evidence WHERE id = NEW.id OR (complaint_id = NEW.complaint_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'an item of evidence is unalterable'); END;

CREATE TRIGGER evidence_is_not_updated BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'an item of evidence is unalterable'); END;

CREATE TRIGGER evidence_is_not_deleted BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'an item of evidence is unalterable'); END;

-- The untouched bytes, a mebibyte to a row, in a table that no list reads. Deferred, because
-- the bytes are written while they are hashed, and the evidence row holds the hash.
CREATE TABLE evidence_chunk (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    evidence_id INTEGER NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL CHECK (number > 0),
    bytes BLOB NOT NULL,
    UNIQUE (evidence_id, number)
) STRICT;

CREATE TRIGGER evidence_chunk_is_not_replaced BEFORE INSERT ON evidence_chunk
WHEN EXISTS (SELECT 1 FROM evidence_chunk WHERE id = NEW.id OR (evidence_id = NEW.evidence_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'a byte of evidence is unalterable'); END;

CREATE TRIGGER evidence_chunk_is_not_updated BEFORE UPDATE ON evidence_chunk
BEGIN SELECT RAISE(ABORT, 'a byte of evidence is unalterable'); END;

CREATE TRIGGER evidence_chunk_is_not_deleted BEFORE DELETE ON evidence_chunk
BEGIN SELECT RAISE(ABORT, 'a byte of evidence is unalterable'); END;

-- Answers to "could this distress somebody?"; the latest about a thing holds.
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

CREATE INDEX distress_answer_of_quote ON distress_answer (quote_id);
CREATE INDEX distress_answer_of_evidence ON distress_answer (evidence_id);

CREATE TRIGGER distress_answer_is_not_replaced BEFORE INSERT ON distress_answer
WHEN EXISTS (SELECT 1 FROM distress_answer WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an answer about distress is unalterable'); END;

CREATE TRIGGER distress_answer_is_not_updated BEFORE UPDATE ON distress_answer
BEGIN SELECT RAISE(ABORT, 'an answer about distress is unalterable'); END;

CREATE TRIGGER distress_answer_is_not_deleted BEFORE DELETE ON distress_answer
BEGIN SELECT RAISE(ABORT, 'an answer about distress is unalterable'); END;

-- What stands beside a record. Neither an incident nor evidence: about the complaint as logged.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    incident_id INTEGER REFERENCES incident (id),
    evidence_id INTEGER REFERENCES evidence (id),
    number INTEGER NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    CHECK (incident_id IS NULL OR evidence_id IS NULL)
) STRICT;

CREATE UNIQUE INDEX correction_of_complaint
ON correction (complaint_id, ifnull(incident_id, 0), ifnull(evidence_id, 0), number);
CREATE INDEX correction_of_incident ON correction (incident_id);
CREATE INDEX correction_of_evidence ON correction (evidence_id);

CREATE TRIGGER correction_is_not_replaced BEFORE INSERT ON correction
WHEN EXISTS (SELECT 1 FROM correction WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a correction is unalterable'); END;

CREATE TRIGGER correction_is_not_updated BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is unalterable'); END;

CREATE TRIGGER correction_is_not_deleted BEFORE DELETE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is unalterable'); END;

-- Words of an account that were pointed at and left as they are, so that no nudge comes again.
CREATE TABLE settled_nudge (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    incident_id INTEGER NOT NULL REFERENCES incident (id),
    word TEXT NOT NULL,
    settled_at TEXT NOT NULL,
    settled_by TEXT NOT NULL
) STRICT;

CREATE INDEX settled_nudge_of_incident ON settled_nudge (incident_id);

-- What was being typed when the program locked. Not part of the record and not audited.
CREATE TABLE draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    place TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    kept_at TEXT NOT NULL
) STRICT;

-- The chain: each entry holds the hash of its payload and of the entry before it.
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

CREATE TRIGGER audit_entry_is_not_replaced BEFORE INSERT ON audit_entry
WHEN EXISTS (SELECT 1 FROM audit_entry WHERE sequence = NEW.sequence OR hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'an audit entry is unalterable'); END;

CREATE TRIGGER audit_entry_is_not_updated BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'an audit entry is unalterable'); END;

CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'an audit entry is unalterable'); END;

-- What each entry wrote, as canonical JSON (RFC 8785). Kept apart, so that disposal at the end of
-- retention can take the payload and leave a chain that verifies. The way for it is one migration:
-- let audit_payload_is_not_deleted ask whether the disposal was recorded.
CREATE TABLE audit_payload (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sequence INTEGER NOT NULL UNIQUE REFERENCES audit_entry (sequence),
    payload TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_payload_is_not_replaced BEFORE INSERT ON audit_payload
WHEN EXISTS (SELECT 1 FROM audit_payload WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'what an audit entry wrote is unalterable'); END;

CREATE TRIGGER audit_payload_is_not_updated BEFORE UPDATE ON audit_payload
BEGIN SELECT RAISE(ABORT, 'what an audit entry wrote is unalterable'); END;

CREATE TRIGGER audit_payload_is_not_deleted BEFORE DELETE ON audit_payload
BEGIN SELECT RAISE(ABORT, 'what an audit entry wrote is unalterable'); END;
