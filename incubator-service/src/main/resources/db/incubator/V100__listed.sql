-- One line per record of every list; kept by a projection, can be emptied and made again from the log.
create table listed (
    stream          text primary key,
    collection      text not null,
    record_id       text not null,
    name            text not null,
    status          text not null,
    division        text,
    kind            text,
    level           text,
    carrier_id      text,
    carrier_name    text,
    enterprise_id   text,
    enterprise_name text,
    since           date not null,
    changed_on      date not null,
    version         bigint not null
);

create index listed_by_day on listed (collection, since, stream);
create index listed_by_name on listed (collection, name, stream);
create index listed_by_division on listed (collection, division, since, stream);
