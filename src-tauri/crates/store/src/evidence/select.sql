SELECT
    evidence.id, evidence.complaint_id, evidence.number, evidence.title, evidence.original_name,
    evidence.kind, evidence.media_type, evidence.extension, evidence.size, evidence.sha256,
    evidence.shown_as, evidence.remark, evidence.supplied_by, evidence.received_how,
    evidence.received_on, evidence.recorded_at, evidence.recorded_by, answer.content_note
FROM evidence
JOIN distress_answer AS answer
    ON answer.id = (SELECT max(id) FROM distress_answer WHERE evidence_id = evidence.id)
