-- Whose record a line shows: what a caller who acts for somebody is shown.
alter table employment_list add column concerns varchar[] not null generated always as (array[carrier_id::varchar]) stored;
alter table declaration_list add column concerns varchar[] not null generated always as (array[carrier_id::varchar]) stored;
alter table service_list add column concerns varchar[] not null generated always as (array[carrier_id::varchar]) stored;
alter table training_list add column concerns varchar[] not null
    generated always as (array_remove(array[carrier_id::varchar], null)) stored;
alter table certificate_list add column concerns varchar[] not null default '{}';
alter table return_list add column concerns varchar[] not null generated always as (array[carrier_id::varchar]) stored;
create index on employment_list using gin (concerns);
create index on declaration_list using gin (concerns);
create index on service_list using gin (concerns);
create index on training_list using gin (concerns);
create index on return_list using gin (concerns);
