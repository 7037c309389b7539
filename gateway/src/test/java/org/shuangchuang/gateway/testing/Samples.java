package org.shuangchuang.gateway.testing;

import java.time.LocalDate;
import java.util.UUID;
import org.shuangchuang.eventstore.RecordedEvent;

/** Events as the incubator service records them. */
public final class Samples {

    /** A carrier of a test's own, so that tests can share one gateway. */
    public record Carrier(String id, String name) {

        public static Carrier fresh() {
            String id = UUID.randomUUID().toString();
            return new Carrier(id, "众创空间 " + id.substring(0, 8));
        }

        /** Stream of its provincial designation as a maker space. */
        public String stream() {
            return "designation-" + id + "/MAKER_SPACE/PROVINCIAL";
        }
    }

    private Samples() {}

    public static RecordedEvent granted(Log log, Carrier carrier, String division, LocalDate on) {
        return log.record(carrier.stream(), "designation-granted", on, data(carrier, division, ""));
    }

    public static RecordedEvent revoked(Log log, Carrier carrier, String division, LocalDate on) {
        return log.record(carrier.stream(), "designation-revoked", on, data(carrier, division, ""));
    }

    public static RecordedEvent moved(Log log, Carrier carrier, String from, String to, LocalDate on) {
        return log.record(
                carrier.stream(), "designation-moved", on, data(carrier, to, "\"fromDivision\":\"" + from + "\","));
    }

    private static String data(Carrier carrier, String division, String more) {
        return """
                {"carrierId":"%s","carrierName":"%s",%s"division":"%s","kind":"MAKER_SPACE","level":"PROVINCIAL",\
                "provenance":"SYNTHETIC"}""".formatted(carrier.id(), carrier.name(), more, division);
    }
}
