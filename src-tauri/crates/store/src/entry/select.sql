SELECT
    id, complaint_id, number, on_day, at_time, by_whom, particulars, recorded_at, recorded_by
FROM entry
