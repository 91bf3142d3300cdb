INSERT INTO correction
    (complaint_id, incident_id, evidence_id, entry_id, number, kind, words, recorded_at,
     recorded_by)
VALUES (
    :complaint_id,
    :incident_id,
    :evidence_id,
    :entry_id,
    (
        SELECT coalesce(max(number), 0) + 1
        FROM correction
        WHERE complaint_id = :complaint_id
            AND incident_id IS :incident_id
            AND evidence_id IS :evidence_id
            AND entry_id IS :entry_id
    ),
    :kind,
    :words,
    :recorded_at,
    :recorded_by
)
