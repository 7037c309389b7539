-- Parts of the log that are closed: 512 entries with their events in one value, written once, for whoever reads the log from far
-- behind. They are derived: to delete them loses nothing. The seal is a keyed hash of number and entries: what nobody here has closed is
-- not believed. Stored as it is: to unpack it would take longer than to read it.
create table log_segment (
    number bigint primary key,
    entries bytea not null,
    seal bytea not null
);
alter table log_segment alter column entries set storage external;
