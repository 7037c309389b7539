-- Whose record a row shows: what a caller who acts for somebody is shown. The rows are kept from the log, which is read again.
truncate listed;
update projection set position = 0 where name = 'lists';
alter table listed add column concerns varchar[] not null default '{}';
create index listed_by_concern on listed using gin (concerns);
create index listed_by_division on listed (list, division, stream);
