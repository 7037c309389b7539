-- Which events name a person: how what is held on it is found. Written with the log, not with the append: an event that is not in
-- the log yet is found among the few in "unlogged". Rows go with the person.
create table person_event (
    person_id uuid not null,
    stream text not null,
    version bigint not null,
    primary key (person_id, stream, version)
);

-- Persons' ids are the only random ones (UUID version 4) among those that are made here; others find no person.
insert into person_event (person_id, stream, version)
select distinct p.person_id, l.stream, l.version
from log l
join event e on e.stream = l.stream and e.version = l.version
cross join lateral regexp_matches(
    e.data::text, '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}', 'g') named(id)
join person p on p.person_id = named.id[1]::uuid;
