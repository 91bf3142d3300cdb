SELECT quote.complaint_id, quote.incident_id, quote.id
FROM quote JOIN incident ON incident.id = quote.incident_id
WHERE NOT EXISTS (SELECT 1 FROM distress_answer WHERE distress_answer.quote_id = quote.id)
ORDER BY quote.complaint_id, incident.number, quote.number
