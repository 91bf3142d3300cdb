SELECT
    quote.id, quote.complaint_id, quote.incident_id, quote.entry_id, quote.number,
    quote.speaker, quote.certainty, quote.exact_words,
    answer.id IS NOT NULL AS answered, answer.content_note
FROM quote
LEFT JOIN distress_answer AS answer
    ON answer.id = (SELECT max(id) FROM distress_answer WHERE quote_id = quote.id)
