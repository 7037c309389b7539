create table counter_view (
    id text primary key,
    division text not null,
    status text not null,
    kind text,
    owner uuid,
    occurred_on date not null,
    cohort integer not null,
    total bigint not null,
    concerns varchar[] not null default '{}'
);
