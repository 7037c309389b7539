-- What lists show. Kept from the log; may be emptied and filled again by putting the projection's position back to 0.
create table employment_list (
    id text primary key,
    division text not null,
    occurred_on date not null,
    status text not null,
    kind text not null,
    carrier_id uuid not null,
    carrier_name text not null,
    employer text not null,
    fresh_graduate boolean not null,
    ended_on date
);
create index on employment_list (occurred_on, id);
create index on employment_list (carrier_id);

create table declaration_list (
    id text primary key,
    division text not null,
    occurred_on date not null,
    kind text not null,
    carrier_id uuid not null,
    carrier_name text not null,
    month text not null,
    count bigint not null,
    qualifier text not null,
    provenance text not null,
    declared_on date not null,
    corrected boolean not null
);
create index on declaration_list (occurred_on, id);
create index on declaration_list (carrier_id);

create table service_list (
    id text primary key,
    division text not null,
    occurred_on date not null,
    status text not null,
    served text not null,
    carrier_id uuid not null,
    carrier_name text not null,
    count bigint not null,
    qualifier text not null,
    provenance text not null
);
create index on service_list (occurred_on, id);
create index on service_list (carrier_id);

create table training_list (
    id text primary key,
    division text not null,
    occurred_on date not null,
    subject text not null,
    carrier_id uuid,
    carrier_name text,
    held_by text not null,
    persons bigint,
    persons_qualifier text,
    attendances bigint,
    attendances_qualifier text,
    qualifier text not null,
    provenance text not null
);
create index on training_list (occurred_on, id);
create index on training_list (carrier_id);

create table certificate_list (
    id text primary key,
    division text not null,
    occurred_on date not null,
    subject text not null,
    provenance text not null
);
create index on certificate_list (occurred_on, id);

create table return_list (
    id text primary key,
    division text not null,
    occurred_on date not null,
    status text not null,
    kind text not null,
    carrier_id uuid not null,
    carrier_name text not null,
    period text not null,
    acted_on date not null,
    provenance text not null
);
create index on return_list (occurred_on, id);
create index on return_list (carrier_id);
