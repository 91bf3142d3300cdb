-- After a power cut an act is there whole or not at all, also on disks that delay.
PRAGMA synchronous = EXTRA;
-- What is disposed of is overwritten, not merely forgotten.
PRAGMA secure_delete = ON;
-- Sorting must not spill somebody's words into a temporary file.
PRAGMA temp_store = MEMORY;
PRAGMA mmap_size = 0;
PRAGMA foreign_keys = ON;
-- Else REPLACE would delete a record without asking its triggers.
PRAGMA recursive_triggers = ON;
-- A file made by somebody else must not run functions through its schema.
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
-- 16 MiB: a search looks at thousands of rows, and a page that was let go is deciphered anew.
PRAGMA cache_size = -16384;
