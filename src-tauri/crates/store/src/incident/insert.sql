INSERT INTO incident
    (complaint_id, number, happened_at, channel, place, somebody_else, experienced_by,
     everybody_safe, factual_account, recorded_at, recorded_by)
VALUES (
    :complaint_id,
    (SELECT coalesce(max(number), 0) + 1 FROM incident WHERE complaint_id = :complaint_id),
    :happened_at,
    :channel,
    :place,
    :somebody_else,
    :experienced_by,
    :everybody_safe,
    :factual_account,
    :recorded_at,
    :recorded_by
)
