package org.shuangchuang.bench.append;

import java.time.LocalDate;
import java.util.List;
import org.shuangchuang.eventstore.Category;
import org.shuangchuang.eventstore.EventTypes;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;

/** The smallest account: what every contestant decides and stores. */
public final class Posting implements Decider<Posting.Posted, Long, Posting.Posted> {

    public static final Posting DECIDER = new Posting();
    public static final Category<Long, Posted> ACCOUNTS =
            new Category<>("account", DECIDER, EventTypes.<Posted>none().with("posted", Posted.class));
    public static final LocalDate DAY = LocalDate.of(2021, 10, 19);

    /**
     * Command and event in one; some 230 bytes of JSON.
     *
     * @param client who sent it
     * @param number rises with every command of the client
     */
    public record Posted(
            String client,
            long number,
            String carrierId,
            String carrierName,
            String division,
            long amount,
            String provenance,
            LocalDate occurredOn)
            implements Event {

        public static Posted of(String client, long number) {
            return new Posted(
                    client,
                    number,
                    "0192f1c4-7a31-7c55-9e0b-3f6f5c1d2a90",
                    "兰州新区科技企业孵化器",
                    "620100",
                    number * 100,
                    "OFFICIAL",
                    DAY);
        }

        public Posted withAmount(long other) {
            return new Posted(client, number, carrierId, carrierName, division, other, provenance, occurredOn);
        }
    }

    @Override
    public Long initial() {
        return 0L;
    }

    @Override
    public List<Posted> decide(Posted command, Long state) {
        return List.of(command);
    }

    @Override
    public Long evolve(Long state, Posted event) {
        return state + event.amount();
    }
}
