SELECT quote.complaint_id, quote.incident_id, quote.entry_id, quote.id
FROM quote
LEFT JOIN incident ON incident.id = quote.incident_id
LEFT JOIN entry ON entry.id = quote.entry_id
WHERE (quote.incident_id IS NOT NULL OR quote.entry_id IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM distress_answer WHERE distress_answer.quote_id = quote.id)
ORDER BY quote.complaint_id, entry.number, incident.number, quote.number
