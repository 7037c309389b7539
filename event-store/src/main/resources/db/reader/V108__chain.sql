-- The chain value of the last entry that was applied. It holds while chained_at is the position: a replica of an earlier release
-- moves the position without it.
alter table reader_position
    add column chained_at bigint,
    add column hash bytea;
