SELECT sqlite_schema.sql
FROM sqlite_schema
-- What a virtual table keeps its own rows in is not ours to write down.
LEFT JOIN pragma_table_list AS listed
    ON listed.name = sqlite_schema.name AND listed.type = 'shadow'
WHERE sqlite_schema.sql IS NOT NULL
    AND sqlite_schema.name NOT LIKE 'sqlite_%'
    AND listed.name IS NULL
ORDER BY
    sqlite_schema.tbl_name,
    CASE sqlite_schema.type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END,
    sqlite_schema.name
