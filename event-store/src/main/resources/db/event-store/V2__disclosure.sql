-- Who was shown what is known of a person. Only ever appended to.
create table disclosure (
    id bigint generated always as identity primary key,
    disclosed_at timestamptz not null default clock_timestamp(),
    subject text not null,
    role text not null,
    division text not null,
    purpose text not null,
    person_id uuid not null,
    correlation text not null
);
