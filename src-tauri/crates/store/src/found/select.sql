-- Covered is what a reader must not meet by accident: words and items whose latest answer has a
-- content note or that nobody has answered for, and what stands beside such an item.
SELECT
    place, subject, subject_id, complaint_id, day,
    CASE subject
        WHEN 'quote' THEN ifnull(
            (
                SELECT content_note IS NOT NULL FROM distress_answer
                WHERE quote_id = subject_id ORDER BY id DESC LIMIT 1
            ),
            1
        )
        WHEN 'evidence' THEN ifnull(
            (
                SELECT content_note IS NOT NULL FROM distress_answer
                WHERE evidence_id = subject_id ORDER BY id DESC LIMIT 1
            ),
            1
        )
        WHEN 'correction' THEN EXISTS (
            SELECT 1 FROM correction
            WHERE correction.id = subject_id
                AND correction.evidence_id IS NOT NULL
                AND ifnull(
                    (
                        SELECT content_note IS NOT NULL FROM distress_answer
                        WHERE distress_answer.evidence_id = correction.evidence_id
                        ORDER BY distress_answer.id DESC LIMIT 1
                    ),
                    1
                )
        )
        ELSE 0
    END AS covered
FROM (
    SELECT
        rowid AS place, subject, subject_id, complaint_id, day,
        bm25(word_index) AS distance
    FROM word_index
    WHERE word_index MATCH :expression
        AND (:complaint IS NULL OR complaint_id = :complaint)
        AND (:subjects IS NULL OR subject IN (SELECT value FROM json_each(:subjects)))
        AND (:from IS NULL OR day >= :from)
        AND (:until IS NULL OR day <= :until)
    ORDER BY distance, day DESC, place DESC
    LIMIT :most
)
ORDER BY distance, day DESC, place DESC
