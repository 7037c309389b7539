package org.shuangchuang.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shuangchuang.eventstore.StoreFixture.await;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.personal.PersonVault;
import org.shuangchuang.eventstore.personal.PersonalData;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Refused;
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
}
