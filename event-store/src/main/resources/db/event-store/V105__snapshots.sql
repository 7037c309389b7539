-- States of long streams, kept now and then, so that a stream is read from the last one on. They are derived from the events: to
-- delete them loses nothing. The seal is a keyed hash of the whole row: a state that nobody here has kept is not believed.
create table snapshot (
    stream text primary key,
    version bigint not null,
    form integer not null,
    state json not null,
    last_occurred_on date not null,
    seal bytea not null
);
