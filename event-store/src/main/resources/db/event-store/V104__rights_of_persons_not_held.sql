-- Who asked about a person is kept also when nothing is held on that person, and so no id is known.
alter table disclosure alter column person_id drop not null;
alter table erasure alter column person_id drop not null;
