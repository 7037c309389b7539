create table counter_view (
    id text primary key,
    total bigint not null
);
