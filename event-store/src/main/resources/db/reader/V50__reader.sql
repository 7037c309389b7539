-- Where a reader of another owner's log stands, moved in the transaction of what it wrote.
create table reader_position (
    reader text not null,
    source text not null,
    partition smallint not null,
    position bigint not null default 0,
    kafka_offset bigint not null default -1,
    primary key (reader, source, partition)
);

-- Events that could not be applied, and all later ones of the same stream: they wait here until they are released.
create table reader_parked (
    reader text not null,
    source text not null,
    stream text not null,
    version bigint not null,
    partition smallint not null,
    position bigint not null,
    reason text not null,
    event text not null,
    parked_at timestamptz not null default clock_timestamp(),
    primary key (reader, source, stream, version)
);
