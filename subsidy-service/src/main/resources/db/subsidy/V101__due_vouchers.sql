-- Vouchers that are due to expire are found by their lines. The lists are made anew from the log, so that lines from before have it too.
delete from listed;
update projection set position = 0 where name = 'lists';
alter table listed
    add column due_on date,
    add column version bigint not null,
    add column recorded_at timestamptz not null;
create index listed_due on listed (due_on, stream) where due_on is not null;
