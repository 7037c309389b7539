package org.shuangchuang.eventstore;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.access.Reach;
import org.shuangchuang.eventstore.personal.Keys;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Calendar;

/** Commands that nobody sends: policies and the clock act as a named system actor, once per cause. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class SystemCommands {

    private final Keys keys;
    private final Clock clock = Clock.systemUTC();

    SystemCommands(Keys keys) {
        this.keys = keys;
    }

    /**
     * A command that an event causes; however often the event comes, it is carried out once.
     *
     * @param policy stable name of the policy, for example {@code open-tax-relief}
     */
    public CommandContext because(RecordedEvent event, String policy) {
        String correlation = event.jsonMetadata().path("correlation").asText(event.id());
        return context(policy, event.id(), correlation, event.id());
    }

    /**
     * A command that is due; however often it is tried, it is carried out once.
     *
     * @param policy stable name of the policy, for example {@code expire-vouchers}
     * @param what what it is due for: stable, for example the voucher's id
     */
    public CommandContext due(String policy, String what) {
        return context(policy, what, Ids.next().toString(), null);
    }

    private CommandContext context(String policy, String what, String correlation, @Nullable String causation) {
        return new CommandContext(
                new Metadata(Actor.system(policy), correlation, causation, null),
                Reach.EVERYWHERE,
                keys.hash("command-key", "system\n" + policy + "\n" + what),
                keys.hash("command-body", what),
                null,
                Calendar.today(clock),
                List.of());
    }
}
