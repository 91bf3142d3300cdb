SELECT id, complaint_id, number, what, outcome_sought, kind, merged_into FROM point
