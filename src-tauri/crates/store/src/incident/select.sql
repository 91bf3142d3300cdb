SELECT
    id, complaint_id, number, happened_at, channel, place, somebody_else, experienced_by,
    everybody_safe, factual_account, recorded_at, recorded_by
FROM incident
