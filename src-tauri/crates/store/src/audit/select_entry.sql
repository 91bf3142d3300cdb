SELECT
    sequence, at, actor, act, subject, complaint_id, payload_sha256, previous, hash
FROM audit_entry
