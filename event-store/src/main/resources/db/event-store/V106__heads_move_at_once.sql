-- How many events the last append brought: with it, a head that is to move says itself from where.
alter table stream_head add column added bigint not null default 0;

-- Appends a batch of commands in one transaction. Each command is stored whole or not at all, and is told its own outcome:
-- stored, conflict (a version moved), duplicate (its key is known), person (somebody registered the person meanwhile).
-- When all are stored, which is the rule, it answers no row: then nothing is looked at command by command.
-- Locks are taken in one order everywhere: keys, persons, streams, each sorted. New streams and known ones are checked and moved by one
-- statement: a head moves only from the version that was seen.
-- h_: every stream of the batch with the version before the first and after the last of its commands; 'first' is −1 when they do not
-- follow each other.
-- A command that builds on one that is not stored loses with it, even where another replica has meanwhile stored just as many
-- events: 'unstored' has the version of each stream from which on nothing of this batch is true.
create or replace function append_commands(
    c_key bytea[], c_fingerprint bytea[], c_stream text[], c_version bigint[],
    h_stream text[], h_first bigint[], h_last bigint[],
    s_command int[], s_stream text[], s_expected bigint[], s_events int[],
    e_command int[], e_stream text[], e_version bigint[], e_type text[], e_schema_version int[],
    e_data text[], e_metadata text[], e_occurred_on date[],
    r_command int[], r_person uuid[], r_lookup bytea[], r_master_key_id text[], r_wrapped_key bytea[]
) returns table (command int, outcome text, fingerprint bytea, stream text, version bigint)
language plpgsql as $$
declare
    kept bytea[];
    taken text[];
    taken_from bigint[];
    matching bigint := 0;
    together boolean := false;
    duplicates int[] := '{}';
    raced int[] := '{}';
    lost int[] := '{}';
    heads jsonb;
    unstored jsonb := '{}';
    moved jsonb;
    number int;
begin
    with stored as (
        insert into command_key as k (key, fingerprint, stream, version)
        select g.key, g.fingerprint, g.stream, g.version
        from unnest(c_key, c_fingerprint, c_stream, c_version) g(key, fingerprint, stream, version)
        order by g.key
        on conflict do nothing
        returning k.key
    )
    select coalesce(array_agg(s.key), '{}') into kept from stored s;
    if cardinality(kept) < cardinality(c_key) then
        select array_agg(g.number::int) into duplicates
        from unnest(c_key) with ordinality g(key, number) where g.key <> all (kept);
    end if;

    if cardinality(r_command) > 0 then
        with stored as (
            insert into person as p (person_id, lookup, master_key_id, wrapped_key)
            select r.person, r.lookup, r.master_key_id, r.wrapped_key
            from unnest(r_command, r_person, r_lookup, r_master_key_id, r_wrapped_key)
                r(command, person, lookup, master_key_id, wrapped_key)
            where r.command <> all (duplicates)
            order by r.lookup
            on conflict do nothing
            returning p.person_id
        )
        select coalesce(array_agg(distinct r.command), '{}') into raced
        from unnest(r_command, r_person) r(command, person)
        where r.command <> all (duplicates) and not exists (select from stored s where s.person_id = r.person);
    end if;

    if cardinality(duplicates) = 0 and cardinality(raced) = 0 and -1 <> all (h_first) then
        with moved as (
            insert into stream_head as h (stream, version, added)
            select s.stream, s.last, s.last - s.first from unnest(h_stream, h_first, h_last) s(stream, first, last)
            order by s.stream
            on conflict on constraint stream_head_pkey do update set version = excluded.version, added = excluded.added
            where h.version = excluded.version - excluded.added
            returning new.stream, coalesce(old.version, 0) as before, new.version - new.added as first
        )
        select array_agg(m.stream), array_agg(m.before), count(*) filter (where m.before = m.first)
        into taken, taken_from, matching
        from moved m;

        together := matching = cardinality(h_stream);
        if not together then
            update stream_head h set version = t.before, added = 0
            from unnest(taken, taken_from) t(stream, before)
            where h.stream = t.stream;
        end if;
    end if;

    if not together then
        insert into stream_head as h (stream, version)
        select distinct s.stream, 0 from unnest(s_command, s_stream) s(command, stream)
        where s.command <> all (duplicates)
        order by s.stream
        on conflict do nothing;

        select jsonb_object_agg(h.stream, h.version) into heads
        from (
            select l.stream, l.version from stream_head l
            where l.stream = any (s_stream)
            order by l.stream
            for no key update
        ) h;

        for number in select generate_subscripts(c_key, 1) loop
            if number = any (duplicates) or number = any (raced) or exists (
                select from unnest(s_command, s_stream, s_expected) s(command, stream, expected)
                where s.command = number
                    and ((heads ->> s.stream)::bigint <> s.expected or s.expected > (unstored ->> s.stream)::bigint)
            ) then
                if number <> all (duplicates) then
                    lost := lost || number;
                end if;
                select jsonb_object_agg(s.stream, least(s.expected, (unstored ->> s.stream)::bigint)) into moved
                from unnest(s_command, s_stream, s_expected, s_events) s(command, stream, expected, events)
                where s.command = number and s.events > 0;
                unstored := unstored || coalesce(moved, '{}');
            else
                select jsonb_object_agg(s.stream, s.expected + s.events) into moved
                from unnest(s_command, s_stream, s_expected, s_events) s(command, stream, expected, events)
                where s.command = number;
                heads := heads || coalesce(moved, '{}');
            end if;
        end loop;
    end if;

    if cardinality(lost) > 0 then
        delete from command_key k using unnest(lost) l(number) where k.key = c_key[l.number];
        delete from person p using unnest(r_command, r_person) r(command, person)
        where p.person_id = r.person and r.command = any (lost);
    end if;

    insert into event (stream, version, type, schema_version, data, metadata, occurred_on)
    select e.stream, e.version, e.type, e.schema_version, e.data::json, e.metadata::json, e.occurred_on
    from unnest(e_command, e_stream, e_version, e_type, e_schema_version, e_data, e_metadata, e_occurred_on)
        e(command, stream, version, type, schema_version, data, metadata, occurred_on)
    where e.command <> all (duplicates) and e.command <> all (lost);

    insert into unlogged (stream, version)
    select e.stream, e.version
    from unnest(e_command, e_stream, e_version) with ordinality e(command, stream, version, number)
    where e.command <> all (duplicates) and e.command <> all (lost)
    order by e.number;

    if not together then
        update stream_head h set version = e.version, added = e.version - h.version
        from (
            select w.stream, max(w.version) as version
            from unnest(e_command, e_stream, e_version) w(command, stream, version)
            where w.command <> all (duplicates) and w.command <> all (lost)
            group by w.stream
        ) e
        where h.stream = e.stream and h.version < e.version;
    end if;

    if cardinality(duplicates) + cardinality(raced) + cardinality(lost) = 0 then
        return;
    end if;
    return query
    select c.number::int,
        case
            when c.number = any (duplicates) then 'duplicate'
            when c.number = any (raced) then 'person'
            when c.number = any (lost) then 'conflict'
            else 'stored'
        end,
        k.fingerprint, k.stream, k.version
    from unnest(c_key) with ordinality c(key, number)
    left join command_key k on k.key = c.key and c.number = any (duplicates)
    order by c.number;
end
$$;
