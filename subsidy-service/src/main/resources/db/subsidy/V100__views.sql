-- Lists: one row per record that is listed, kept from its events. The state is kept as it is answered.
create table listed (
    stream text primary key,
    list text not null,
    division text not null,
    status text not null,
    kind text,
    programme text,
    cohort integer,
    name text not null,
    amount_fen bigint not null,
    occurred_on date not null,
    data text not null
);
create index listed_by_id on listed (list, stream);
create index listed_by_name on listed (list, name, stream);
create index listed_by_amount on listed (list, amount_fen, stream);
create index listed_by_day on listed (list, occurred_on, stream);

-- The ledger: one row per posting. A posting debits one account and credits another, so every entry sums to zero.
create table ledger (
    id text primary key,
    entry text not null,
    type text not null,
    programme text not null,
    fiscal_year integer not null,
    division text not null,
    occurred_on date not null,
    debit text not null,
    credit text not null,
    amount_fen bigint not null check (amount_fen > 0),
    name text unique,
    -- a correction is a linked reversal, at most one per entry
    reverses text unique references ledger (name),
    check (debit <> credit)
);
create index ledger_by_budget on ledger (programme, fiscal_year, division);
create index ledger_by_day on ledger (occurred_on);
