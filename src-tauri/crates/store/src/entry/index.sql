INSERT INTO word_index (rowid, subject, subject_id, complaint_id, day, words)
VALUES (:entry * 16 + 8, :subject, :entry, :complaint_id, :on_day, :words)
