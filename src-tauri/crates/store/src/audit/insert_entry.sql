INSERT INTO audit_entry
    (sequence, at, actor, act, subject, complaint_id, payload_sha256, previous, hash)
VALUES
    (:sequence, :at, :actor, :act, :subject, :complaint_id, :payload_sha256, :previous, :hash)
