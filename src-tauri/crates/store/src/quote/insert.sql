INSERT INTO quote (complaint_id, incident_id, entry_id, number, speaker, certainty, exact_words)
VALUES (
    :complaint_id,
    :incident_id,
    :entry_id,
    (
        SELECT coalesce(max(number), 0) + 1
        FROM quote
        WHERE complaint_id = :complaint_id
            AND incident_id IS :incident_id
            AND entry_id IS :entry_id
    ),
    :speaker,
    :certainty,
    :exact_words
)
