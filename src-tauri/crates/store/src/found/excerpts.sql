-- All excerpts in one pass over what matches: the index puts a beginning of a word together from
-- every word that begins so, once for each statement. The plus keeps it to one pass.
SELECT rowid, snippet(word_index, 4, :begins, :ends, '…', 24)
FROM word_index
WHERE word_index MATCH :expression
    AND +rowid IN (SELECT value FROM json_each(:places))
