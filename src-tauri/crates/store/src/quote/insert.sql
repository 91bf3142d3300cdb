INSERT INTO quote (complaint_id, incident_id, number, speaker, certainty, exact_words)
VALUES (
    :complaint_id,
    :incident_id,
    (
        SELECT coalesce(max(number), 0) + 1
        FROM quote
        WHERE complaint_id = :complaint_id AND incident_id IS :incident_id
    ),
    :speaker,
    :certainty,
    :exact_words
)
