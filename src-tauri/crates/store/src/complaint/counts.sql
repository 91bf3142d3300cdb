SELECT
    complaint.id AS complaint_id,
    (SELECT count(*) FROM incident WHERE incident.complaint_id = complaint.id) - (
        SELECT count(DISTINCT incident.id)
        FROM entry AS set_aside
        JOIN incident ON incident.id = json_extract(set_aside.particulars, '$.incident')
        WHERE set_aside.kind = 'incident_set_aside'
            AND set_aside.complaint_id = complaint.id
            AND incident.complaint_id = complaint.id
            AND NOT EXISTS (
                SELECT 1 FROM entry AS brought_back
                WHERE brought_back.kind = 'entry_set_aside'
                    AND brought_back.complaint_id = complaint.id
                    AND json_extract(brought_back.particulars, '$.entry') = set_aside.id
            )
    ) AS incidents,
    (SELECT count(*) FROM evidence WHERE evidence.complaint_id = complaint.id) AS evidence,
    (
        SELECT count(*) FROM entry
        WHERE entry.kind = 'contact' AND entry.complaint_id = complaint.id
    ) - (
        SELECT count(DISTINCT contact.id)
        FROM entry AS set_aside
        JOIN entry AS contact ON contact.id = json_extract(set_aside.particulars, '$.entry')
        WHERE set_aside.kind = 'entry_set_aside'
            AND set_aside.complaint_id = complaint.id
            AND contact.kind = 'contact'
            AND contact.complaint_id = complaint.id
    ) AS contacts
FROM complaint
ORDER BY complaint.id
