-- Roll-ups of provinces and divisions only: as many rows as there are days and divisions, however many events. Figures of one
-- carrier, enterprise or market are summed from its own contributions.
drop table rollup;
create table rollup (
    indicator text collate "C" not null,
    occurred_on date not null,
    recorded_day date not null,
    division text collate "C" not null,
    cohort int not null,
    qualifier text collate "C" not null,
    provenance text collate "C" not null,
    amount bigint not null,
    weight bigint not null,
    contributions bigint not null,
    shared bigint not null,
    primary key (indicator, occurred_on, recorded_day, division, cohort, qualifier, provenance)
) with (fillfactor = 70);
insert into rollup
select indicator, occurred_on, recorded_day, division, cohort, qualifier, provenance, sum(amount), sum(weight), count(*),
    count(*) filter (where shared)
from contribution group by 1, 2, 3, 4, 5, 6, 7;

create index contribution_of_carrier on contribution (carrier, indicator, occurred_on) where carrier <> '';
create index contribution_of_enterprise on contribution (enterprise, indicator, occurred_on) where enterprise <> '';
create index contribution_of_market on contribution (market, indicator, occurred_on) where market <> '';

-- Totals per month of happening, whenever recorded: what whole months are served from while all that is recorded counts.
create table total (
    indicator text collate "C" not null,
    month date not null check (month = date_trunc('month', month)::date),
    division text collate "C" not null,
    cohort int not null,
    qualifier text collate "C" not null,
    provenance text collate "C" not null,
    amount bigint not null,
    weight bigint not null,
    contributions bigint not null,
    shared bigint not null,
    primary key (indicator, month, division, cohort, qualifier, provenance)
) with (fillfactor = 70);
insert into total
select indicator, date_trunc('month', occurred_on)::date, division, cohort, qualifier, provenance, sum(amount), sum(weight),
    sum(contributions), sum(shared)
from rollup group by 1, 2, 3, 4, 5, 6;
