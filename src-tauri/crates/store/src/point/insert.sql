INSERT INTO point (complaint_id, number, what, outcome_sought, kind)
VALUES (
    :complaint_id,
    (SELECT coalesce(max(number), 0) + 1 FROM point WHERE complaint_id = :complaint_id),
    :what,
    :outcome_sought,
    :kind
)
