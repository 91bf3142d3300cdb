INSERT INTO evidence
    (id, complaint_id, number, title, original_name, kind, media_type, extension, size, sha256,
     shown_as, remark, first_chunk, chunks, supplied_by, received_how, received_on, recorded_at, recorded_by)
VALUES (
    :id,
    :complaint_id,
    (SELECT coalesce(max(number), 0) + 1 FROM evidence WHERE complaint_id = :complaint_id),
    :title,
    :original_name,
    :kind,
    :media_type,
    :extension,
    :size,
    :sha256,
    :shown_as,
    :remark,
    :first_chunk,
    :chunks,
    :supplied_by,
    :received_how,
    :received_on,
    :recorded_at,
    :recorded_by
)
