-- The words of entries: exact words may belong to an entry of a complaint file.

-- The rule that words belong to one thing at most comes with the column: SQLite lets a new column
-- bring a check that names the others, so the table and its unalterable rows need not be copied.
ALTER TABLE quote ADD COLUMN entry_id INTEGER REFERENCES entry (id)
CHECK (entry_id IS NULL OR incident_id IS NULL);

CREATE UNIQUE INDEX quote_of_entry ON quote (entry_id, number)
WHERE entry_id IS NOT NULL;

-- The words of all entries of a file are read at once.
CREATE INDEX quote_of_entries ON quote (complaint_id)
WHERE entry_id IS NOT NULL;

DROP INDEX quote_as_received;
CREATE UNIQUE INDEX quote_as_received ON quote (complaint_id, number)
WHERE incident_id IS NULL AND entry_id IS NULL;

DROP TRIGGER quote_is_not_replaced;
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

-- The practice's own book belongs to no file, and so nobody's words stand in it.
CREATE TRIGGER quote_is_in_the_file_of_its_entry BEFORE INSERT ON quote
WHEN NEW.entry_id IS NOT NULL
    AND NEW.complaint_id IS NOT (SELECT complaint_id FROM entry WHERE id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'a quote belongs to the file of its entry'); END;

-- What can be searched for, made anew: the words of an entry have its day.
DROP VIEW searchable;
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
