INSERT INTO entry
    (complaint_id, number, kind, on_day, at_time, by_whom, particulars, recorded_at, recorded_by)
VALUES (
    :complaint_id,
    (
        SELECT coalesce(max(number), 0) + 1
        FROM entry
        WHERE ifnull(complaint_id, 0) = ifnull(:complaint_id, 0)
    ),
    :kind,
    :on_day,
    :at_time,
    :by_whom,
    :particulars,
    :recorded_at,
    :recorded_by
)
