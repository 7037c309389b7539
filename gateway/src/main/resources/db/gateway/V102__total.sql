-- Totals per day and per month of happening, of all that has been gathered: what sums of provinces and divisions are served
-- from while nothing is cut off by the time of recording. As many rows as there are days and divisions, however many events.
create table total (
    indicator text collate "C" not null,
    grain text collate "C" not null check (grain in ('DAY', 'MONTH')),
    since date not null,
    division text collate "C" not null,
    cohort int not null,
    qualifier text collate "C" not null,
    provenance text collate "C" not null,
    amount bigint not null,
    weight bigint not null,
    contributions bigint not null,
    shared bigint not null,
    primary key (indicator, grain, since, division, cohort, qualifier, provenance)
) with (fillfactor = 70);

insert into total
select r.indicator, g.grain, g.since, r.division, r.cohort, r.qualifier, r.provenance,
    sum(r.amount), sum(r.weight), sum(r.contributions), sum(r.shared)
from rollup r, lateral (values ('DAY', r.occurred_on), ('MONTH', date_trunc('month', r.occurred_on)::date)) g(grain, since)
group by 1, 2, 3, 4, 5, 6, 7;
