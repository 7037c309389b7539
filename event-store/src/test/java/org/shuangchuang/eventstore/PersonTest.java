package org.shuangchuang.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shuangchuang.eventstore.StoreFixture.await;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.Period;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.personal.KeyRotation;
import org.shuangchuang.eventstore.personal.Keys;
import org.shuangchuang.eventstore.personal.MasterKey;
import org.shuangchuang.eventstore.personal.PersonRights;
import org.shuangchuang.eventstore.personal.PersonVault;
import org.shuangchuang.eventstore.personal.PersonalData;
import org.shuangchuang.eventstore.personal.SealingAlgorithm;
import org.shuangchuang.localstack.SecretFile;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Refused;
import org.shuangchuang.vocabulary.Role;
import org.shuangchuang.vocabulary.Sealed;

class PersonTest {

    private static final PersonalData PLANTED = new PersonalData("马晓兰花", "620102199001011234", "13900001111");

    record Met(UUID personId, Sealed sealed, LocalDate occurredOn) implements Event {}

    private static final Decider<String, Integer, Met> MEETINGS = new Decider<>() {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public List<Met> decide(String command, Integer state) {
            return List.of();
        }

        @Override
        public Integer evolve(Integer state, Met event) {
            return state + 1;
        }
    };
    private static final Category<Integer, Met> MEETING =
            new Category<>("meeting", MEETINGS, EventTypes.<Met>none().with("met", Met.class));

    private final StoreFixture fixture = new StoreFixture();
    private final PersonVault vault = new PersonVault(fixture.pool(), fixture.keys());

    @AfterEach
    void close() {
        fixture.close();
    }

    private Uni<UUID> meet(String where, boolean refuse) {
        return meet(vault, where, refuse);
    }

    private Uni<UUID> meet(PersonVault vault, String where, boolean refuse) {
        return vault.identified(
                fixture.context(),
                PLANTED,
                (context, person) -> fixture.store()
                        .execute(context, MEETING.stream(where), List.of(), _ -> {
                            if (refuse) {
                                throw new Refused(Counter.Limit.LIMIT_REACHED);
                            }
                            return Changes.of(
                                    MEETING.stream(where),
                                    List.of(new Met(person.personId(), person.sealed(), Counter.DAY)));
                        })
                        .replaceWith(person.personId()));
    }

    @Test
    void a_person_met_again_is_the_same_and_can_be_read_while_its_key_is_there() {
        UUID first = await(meet("a", false));
        UUID second = await(meet("b", false));
        assertEquals(first, second);
        Met met = EventJson.read(
                await(fixture.pool()
                                .query("select data::text from event where stream = 'meeting-b'")
                                .execute())
                        .iterator()
                        .next()
                        .getString(0),
                Met.class);
        assertEquals(Optional.of(PLANTED), await(vault.open(met.personId(), met.sealed())));
        fixture.sql("delete from person");
        assertEquals(Optional.empty(), await(vault.open(met.personId(), met.sealed())));
    }

    @Test
    void nothing_of_a_person_is_stored_in_the_clear() {
        await(meet("a", false));
        for (String table : List.of("event", "person", "command_key", "stream_head", "unlogged")) {
            for (String planted : List.of(PLANTED.name(), PLANTED.identityNumber(), "13900001111")) {
                assertEquals(
                        0,
                        fixture.count("select count(*) from " + table + " t where t::text like '%" + planted + "%'"),
                        table);
            }
        }
        assertFalse(PLANTED.toString().contains("马"));
    }

    @Test
    void a_refused_command_leaves_no_trace_of_the_person() {
        assertThrows(Refused.class, () -> await(meet("a", true)));
        assertEquals(0, fixture.count("select count(*) from person"));
    }

    @Test
    void a_new_person_met_in_many_places_at_once_is_one_person() {
        List<Uni<UUID>> all =
                IntStream.range(0, 10).mapToObj(i -> meet("place" + i, false)).toList();
        List<UUID> persons = await(Uni.join().all(all).andFailFast());
        assertEquals(1, persons.stream().distinct().count());
        assertEquals(1, fixture.count("select count(*) from person"));
        assertEquals(10, fixture.count("select count(*) from event"));
    }

    private static final LocalDate TODAY = LocalDate.of(2021, 10, 19);
    private static final Actor OFFICER = new Actor("officer-1", Role.DATA_PROTECTION_OFFICER, Divisions.PROVINCE);

    private Met met(String where) {
        return EventJson.read(
                await(fixture.pool()
                                .preparedQuery("select data::text from event where stream = $1")
                                .execute(Tuple.of("meeting-" + where)))
                        .iterator()
                        .next()
                        .getString(0),
                Met.class);
    }

    private PersonRights rights(Period retention) {
        return new PersonRights(fixture.pool(), vault, "test", retention);
    }

    /** The new key wraps and seals with another algorithm; what was sealed before is read on, and no event is touched. */
    @Test
    void a_new_master_key_takes_over_without_a_change_to_any_event() {
        UUID before = await(meet("a", false));
        String events = await(fixture.pool()
                        .query("select string_agg(data::text, ',') from event")
                        .execute())
                .iterator()
                .next()
                .getString(0);
        byte[] secret = Base64.getDecoder().decode(SecretFile.random());
        MasterKey second = new MasterKey("m2", SealingAlgorithm.SM4_128_GCM, secret);
        byte[] hashing = StoreFixture.MASTER_KEY.secret();
        Keys both = new Keys(second, hashing, List.of(StoreFixture.MASTER_KEY));
        assertEquals(1, await(new KeyRotation(fixture.pool(), both).rotate()));
        assertEquals(0, await(new KeyRotation(fixture.pool(), both).rotate()));

        PersonVault later = new PersonVault(fixture.pool(), new Keys(second, hashing, List.of()));
        assertEquals(before, await(meet(later, "b", false)));
        assertEquals("AES-256-GCM", met("a").sealed().algorithm());
        assertEquals("SM4-128-GCM", met("b").sealed().algorithm());
        for (String where : List.of("a", "b")) {
            assertEquals(
                    Optional.of(PLANTED), await(later.open(before, met(where).sealed())));
        }
        assertThrows(IllegalStateException.class, () -> await(vault.open(before, met("a").sealed())));
        assertTrue(await(fixture.pool()
                        .query("select string_agg(data::text, ',') from event")
                        .execute())
                .iterator()
                .next()
                .getString(0)
                .startsWith(events));
    }

    @Test
    void an_erased_person_is_read_by_nobody_and_met_as_a_new_one_while_every_count_stands() {
        UUID first = await(meet("a", false));
        var erased = await(rights(Period.ZERO).erase(PLANTED.identityNumber(), OFFICER, "c", TODAY));
        assertEquals(PersonRights.Outcome.ERASED, erased.outcome());
        assertEquals(first, erased.personId());
        PersonVault otherReplica = new PersonVault(fixture.pool(), fixture.keys());
        assertEquals(Optional.empty(), await(otherReplica.open(first, met("a").sealed())));
        assertEquals(1, fixture.count("select count(*) from event"));
        assertEquals(0, fixture.count("select count(*) from person_event"));
        assertEquals(
                PersonRights.Outcome.UNKNOWN,
                await(rights(Period.ZERO).erase(PLANTED.identityNumber(), OFFICER, "c", TODAY))
                        .outcome());
        assertNotEquals(first, await(meet("b", false)));
    }

    @Test
    void while_the_law_wants_it_kept_a_person_is_restricted_and_erased_afterwards() {
        await(meet("a", false));
        PersonRights rights = rights(Period.ofYears(10));
        var restricted = await(rights.erase(PLANTED.identityNumber(), OFFICER, "c", TODAY));
        LocalDate until = Counter.DAY.plusYears(10);
        assertEquals(PersonRights.Outcome.RESTRICTED, restricted.outcome());
        assertEquals(until, restricted.until());
        assertThrows(Refused.class, () -> await(meet("b", false)));
        assertEquals(
                until,
                await(rights.report(PLANTED.identityNumber(), OFFICER, "c")).restrictedUntil());
        assertEquals(
                PersonRights.Outcome.RESTRICTED,
                await(rights.erase(PLANTED.identityNumber(), OFFICER, "c", until))
                        .outcome());
        await(rights.eraseExpired(until));
        assertEquals(1, fixture.count("select count(*) from person"));
        await(rights.eraseExpired(until.plusDays(1)));
        assertEquals(0, fixture.count("select count(*) from person"));
        assertEquals(3, fixture.count("select count(*) from erasure"));
    }

    /** What is in the log is found by its index, what has just been appended among the few that are not: once each. */
    @Test
    void events_that_name_a_person_are_found_in_the_log_and_before_they_are_in_it() {
        UUID person = await(meet("a", false));
        fixture.append("of nobody");
        fixture.logAll("leader");
        assertEquals(
                1,
                fixture.count("select count(*) from person_event where person_id = '" + person
                        + "' and stream = 'meeting-a' and version = 1"));
        assertEquals(1, fixture.count("select count(*) from person_event"));
        await(meet("b", false));
        assertEquals(List.of("test/meeting-a/1", "test/meeting-b/1"), found());
        fixture.logAll("next leader");
        assertEquals(List.of("test/meeting-a/1", "test/meeting-b/1"), found());
        await(rights(Period.ZERO).erase(PLANTED.identityNumber(), OFFICER, "c", TODAY));
        assertEquals(0, fixture.count("select count(*) from person_event"));
    }

    private List<String> found() {
        return await(rights(Period.ZERO).report(PLANTED.identityNumber(), OFFICER, "c")).events().stream()
                .map(PersonRights.Named::event)
                .toList();
    }

    /** A row that came into the table by no append would be found if all were read through. */
    @Test
    void events_are_not_read_through_to_find_a_person() {
        UUID person = await(meet("a", false));
        fixture.logAll("leader");
        fixture.sql(
                "insert into event select 'meeting-z', 1, type, schema_version, data, metadata, occurred_on from event");
        assertEquals(2, fixture.count("select count(*) from event where strpos(data::text, '" + person + "') > 0"));
        assertEquals(List.of("test/meeting-a/1"), found());
    }

    @Test
    void asking_about_somebody_who_is_not_held_is_remembered_too() {
        PersonRights rights = rights(Period.ZERO);
        assertNull(
                await(rights.report(PLANTED.identityNumber(), OFFICER, "c-8")).personId());
        await(rights.erase(PLANTED.identityNumber(), OFFICER, "c-9", TODAY));
        assertEquals(
                1, fixture.count("select count(*) from disclosure where correlation = 'c-8' and person_id is null"));
        assertEquals(
                1, fixture.count("select count(*) from erasure where correlation = 'c-9' and outcome = 'UNKNOWN'"));
    }

    @Test
    void a_report_tells_all_that_is_held_and_is_remembered() {
        UUID person = await(meet("a", false));
        await(meet("b", false));
        var report = await(rights(Period.ZERO).report(PLANTED.identityNumber(), OFFICER, "c-7"));
        assertEquals(PLANTED, report.data());
        assertEquals(
                List.of("test/meeting-a/1", "test/meeting-b/1"),
                report.events().stream().map(PersonRights.Named::event).toList());
        assertEquals(
                1,
                fixture.count("select count(*) from disclosure where subject = 'officer-1' and correlation = 'c-7' and"
                        + " person_id = '" + person + "'"));
    }
}
