-- Whose record a line shows: what a caller who acts for somebody is shown.
alter table listed add column concerns varchar[] not null
    generated always as (array_remove(array[record_id, carrier_id, enterprise_id]::varchar[], null)) stored;
create index listed_by_concern on listed using gin (concerns);
