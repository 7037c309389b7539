-- What events add to indicators: kept for ever. An event adds to one indicator once, or in several parts that it shares.
create table contribution (
    source text collate "C" not null,
    partition smallint not null,
    position bigint not null,
    indicator text collate "C" not null,
    ordinal smallint not null,
    shared boolean not null,
    stream text not null,
    version bigint not null,
    division text collate "C" not null,
    carrier text collate "C" not null,
    enterprise text collate "C" not null,
    market text collate "C" not null,
    programme text not null,
    cohort int not null,
    kind text not null,
    level text not null,
    subject text collate "C" not null,
    occurred_on date not null,
    recorded_at timestamptz not null,
    recorded_day date not null,
    amount bigint not null,
    weight smallint not null,
    qualifier text not null,
    provenance text not null,
    primary key (source, partition, position, indicator, ordinal)
);
-- The way of explain, of distinct counts and of last values.
create index contribution_by_day on contribution (indicator, occurred_on, source, partition, position);

-- Totals per day of happening and day of recording (Asia/Shanghai): what sums are served from.
-- The weight counts what stands: what is taken back lowers it, with the qualifier and provenance of what it takes back.
create table rollup (
    indicator text collate "C" not null,
    occurred_on date not null,
    source text collate "C" not null,
    partition smallint not null,
    recorded_day date not null,
    division text collate "C" not null,
    carrier text collate "C" not null,
    enterprise text collate "C" not null,
    market text collate "C" not null,
    programme text collate "C" not null,
    cohort int not null,
    kind text collate "C" not null,
    level text collate "C" not null,
    qualifier text collate "C" not null,
    provenance text collate "C" not null,
    amount bigint not null,
    weight bigint not null,
    contributions bigint not null,
    shared bigint not null,
    primary key (indicator, occurred_on, source, partition, recorded_day, division, carrier, enterprise, market, programme,
        cohort, kind, level, qualifier, provenance)
) with (fillfactor = 80);

-- Up to which position each partition had been recorded at an instant: maps the instant of a figure to positions.
create table moment (
    source text collate "C" not null,
    partition smallint not null,
    recorded_at timestamptz not null,
    position bigint not null,
    primary key (source, partition, recorded_at)
);

-- The names that carriers, enterprises and markets have gone by.
create table named (
    kind text collate "C" not null,
    name text not null,
    id text collate "C" not null,
    primary key (kind, name, id)
);
create index named_by_id on named (kind, id);
