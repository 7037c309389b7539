-- Until when the law wants a person's data kept that it asked to have erased: kept, and used for nothing else.
alter table person add column restricted_until date;

-- What became of the wish to be erased. The person's id is random and leads nowhere once the key is gone. Only ever appended to.
create table erasure (
    id bigint generated always as identity primary key,
    decided_at timestamptz not null default clock_timestamp(),
    person_id uuid not null,
    outcome text not null,
    until date,
    subject text not null,
    role text not null,
    division text not null,
    correlation text not null
);
