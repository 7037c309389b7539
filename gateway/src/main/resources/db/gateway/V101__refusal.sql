-- Attempts that were turned away at the door, without the body. Only ever appended to.
create table refusal (
    id bigint generated always as identity primary key,
    refused_at timestamptz not null default clock_timestamp(),
    subject text not null,
    role text not null,
    division text not null,
    method text not null,
    path text not null,
    problem text not null,
    correlation text not null
);
