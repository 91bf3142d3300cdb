UPDATE word_index
SET words = concat_ws(
    char(10),
    (SELECT words FROM searchable WHERE subject = 'evidence' AND subject_id = :evidence),
    :words
)
WHERE rowid = :evidence * 16 + 6
