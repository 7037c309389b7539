package org.shuangchuang.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.eventstore.StoreFixture.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.append.Append;
import org.shuangchuang.eventstore.append.Appender;
import org.shuangchuang.eventstore.append.CommandMeters;
import org.shuangchuang.eventstore.append.StoredCommand;
import org.shuangchuang.eventstore.log.LogSignal;

/** A batch of commands in one transaction: each is stored whole or not at all. */
class AppendTest {

    private final StoreFixture fixture = new StoreFixture();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Appender appender = new Appender(fixture.pool(), new LogSignal(), new CommandMeters(metrics));

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void commands_that_follow_each_other_are_stored_together() {
        List<Append.Outcome> outcomes =
                append(command("a", writes("s", 0)), command("b", writes("s", 1)), command("c", looksAt("s", 2)));
        assertEquals(List.of(new Append.Stored(), new Append.Stored(), new Append.Stored()), outcomes);
        assertEquals(2, fixture.count("select version from stream_head where stream = 'counter-s'"));
        assertEquals(2, fixture.count("select count(*) from unlogged"));
    }

    @Test
    void a_command_that_looked_at_an_older_version_loses_alone() {
        List<Append.Outcome> outcomes = append(
                command("a", writes("s", 0)),
                command("b", looksAt("s", 0), writes("t", 0)),
                command("c", writes("s", 1)));
        assertEquals(List.of(new Append.Stored(), new Append.VersionMoved(), new Append.Stored()), outcomes);
        assertEquals(0, fixture.count("select count(*) from event where stream = 'counter-t'"));
        assertEquals(2, fixture.count("select version from stream_head where stream = 'counter-s'"));
        assertEquals(2, fixture.count("select count(*) from command_key"));
    }

    @Test
    void what_became_of_a_batch_is_counted() {
        append(command("a", writes("s", 0)), command("b", looksAt("s", 0)), command("c", writes("s", 1)));
        assertEquals(
                2,
                metrics.get("shuangchuang.commands")
                        .tag("outcome", "stored")
                        .counter()
                        .count());
        assertEquals(1, metrics.get("shuangchuang.append.conflicts").counter().count());
        assertEquals(3, metrics.get("shuangchuang.append.batch").summary().totalAmount());
        assertEquals(1, metrics.get("shuangchuang.append").timer().count());
    }

    @Test
    void a_stream_that_another_created_meanwhile_is_a_conflict_and_keeps_its_version() {
        append(command("a", writes("s", 0)));
        List<Append.Outcome> outcomes =
                append(command("b", writes("s", 0), writes("t", 0)), command("c", writes("u", 0)));
        assertEquals(List.of(new Append.VersionMoved(), new Append.Stored()), outcomes);
        assertEquals(1, fixture.count("select version from stream_head where stream = 'counter-s'"));
        assertEquals(0, fixture.count("select version from stream_head where stream = 'counter-t'"));
        assertEquals(1, fixture.count("select version from stream_head where stream = 'counter-u'"));
    }

    @Test
    void known_streams_of_one_that_loses_stay_where_they_are() {
        append(command("a", writes("s", 0)), command("b", writes("t", 0)), command("c", writes("t", 1)));
        List<Append.Outcome> outcomes =
                append(command("d", writes("s", 1)), command("e", writes("t", 1), writes("u", 0)));
        assertEquals(List.of(new Append.Stored(), new Append.VersionMoved()), outcomes);
        assertEquals(2, fixture.count("select version from stream_head where stream = 'counter-s'"));
        assertEquals(2, fixture.count("select version from stream_head where stream = 'counter-t'"));
        assertEquals(0, fixture.count("select version from stream_head where stream = 'counter-u'"));
        assertEquals(4, fixture.count("select count(*) from event"));
    }

    /** As after a restored backup, which a replica that goes on may be ahead of. */
    @Test
    void a_version_that_the_database_never_had_is_a_conflict() {
        assertEquals(List.of(new Append.VersionMoved()), append(command("a", writes("s", 5))));
        assertEquals(0, fixture.count("select count(*) from event"));
        assertEquals(List.of(new Append.Stored()), append(command("b", writes("s", 0))));
        assertEquals(1, fixture.count("select version from stream_head where stream = 'counter-s'"));
    }

    @Test
    void a_repeated_command_does_not_harm_its_batch() {
        append(command("a", writes("s", 0)));
        List<Append.Outcome> outcomes = append(command("a", writes("s", 1)), command("b", writes("s", 1)));
        assertEquals(Append.Duplicate.class, outcomes.get(0).getClass());
        assertEquals(new Append.Stored(), outcomes.get(1));
        assertEquals(2, fixture.count("select count(*) from event"));
    }

    private List<Append.Outcome> append(Append... commands) {
        return await(appender.append(List.of(commands)));
    }

    private static Append.Expected writes(String counter, long version) {
        return new Append.Expected("counter-" + counter, version, 1);
    }

    private static Append.Expected looksAt(String counter, long version) {
        return new Append.Expected("counter-" + counter, version, 0);
    }

    private static Append command(String key, Append.Expected... parts) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return new Append(
                new StoredCommand(bytes, bytes, parts[0].stream(), parts[0].version() + parts[0].events()),
                List.of(parts),
                List.of(parts).stream()
                        .filter(part -> part.events() > 0)
                        .map(part -> new Append.Row(
                                part.stream(), part.version() + 1, "added", 1, "{}", "{}", LocalDate.of(2021, 3, 1)))
                        .toList(),
                List.of());
    }
}
