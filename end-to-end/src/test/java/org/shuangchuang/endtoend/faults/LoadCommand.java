package org.shuangchuang.endtoend.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.shuangchuang.endtoend.Gateway;

/**
 * A command of known key and known effect: one event, which adds a known amount to one figure of the load's carrier.
 *
 * @param actor who acts for the carrier
 * @param key of the command, and the correlation by which its event is found
 * @param amount how many, or fen
 */
record LoadCommand(Kind kind, String actor, String key, long amount, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** After the day of the reference figures, so that those stay as they are. */
    private static final String DAY = "2021-10-25";

    /** What is commanded: a few of each owner, on streams of their own but for the last. */
    enum Kind {
        SERVICES(Owner.EMPLOYMENT, "/services", "services.enterprises", 1),
        RENT_RELIEF(Owner.SUBSIDY, "/reliefs/rent", "relief.rent.granted", 1),
        PARTNERSHIP(Owner.INCUBATOR, "/partnerships", "partnerships.strategic", 1),
        /** All on one stream: each corrects the one before it, so that the figure is the last one's amount. */
        JOBS(Owner.EMPLOYMENT, "/declarations", "jobs.direct", 2);

        private final Owner owner;
        private final String path;
        private final String indicator;
        private final int contributions;

        Kind(Owner owner, String path, String indicator, int contributions) {
            this.owner = owner;
            this.path = path;
            this.indicator = indicator;
            this.contributions = contributions;
        }

        Owner owner() {
            return owner;
        }

        String path() {
            return owner.path() + path;
        }

        String indicator() {
            return indicator;
        }

        /** How many rows one event adds to the indicator; the first on a stream has nothing to take back. */
        int contributions(long version) {
            return version == 1 ? 1 : contributions;
        }
    }

    static LoadCommand of(Kind kind, Carrier carrier, String key, long amount) {
        Map<String, Object> body = new TreeMap<>(
                Map.of("carrierId", carrier.id(), "division", "620102", "provenance", "SYNTHETIC", "occurredOn", DAY));
        if (kind != Kind.PARTNERSHIP) {
            body.put("carrierName", carrier.name());
        }
        switch (kind) {
            case SERVICES -> body.putAll(Map.of("served", "ENTERPRISES", "count", amount));
            case RENT_RELIEF -> body.put("amountFen", amount);
            case PARTNERSHIP -> body.put("count", amount);
            case JOBS -> body.putAll(Map.of("month", "2021-10", "kind", "DIRECT", "count", amount));
        }
        return new LoadCommand(kind, Gateway.OPERATOR + ";" + carrier.id(), key, amount, json(body));
    }

    /** Another command under the same key: only one of the two can be done. */
    LoadCommand other(Carrier carrier) {
        return of(kind, carrier, key, amount + 1_000_000);
    }

    /** Whom all figures of a load are about. */
    record Carrier(String id, String name) {}

    private static String json(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
