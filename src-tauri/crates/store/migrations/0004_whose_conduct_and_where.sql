-- Whose conduct an incident tells of, where it was not that of whoever complains, and where it
-- happened. Of an incident of before neither is known, and both are empty.
ALTER TABLE incident ADD COLUMN place TEXT;
ALTER TABLE incident ADD COLUMN somebody_else TEXT;

-- What can be searched for, made anew: an incident has these words, too.
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
