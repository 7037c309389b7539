package org.shuangchuang.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What an event adds to each indicator: pure, so that a replay gives the same. */
public final class Contributions {

    private record Part(Measure measure, String subject, long amount) {}

    private Contributions() {}

    /**
     * What one event contributes, ordered by indicator as these are and then by ordinal.
     *
     * @param counting the indicators that count events of its type
     * @param data the event's, parsed
     */
    public static List<Contribution> of(RecordedEvent event, List<Indicator> counting, ObjectNode data) {
        List<Contribution> all = new ArrayList<>();
        for (Indicator indicator : counting) {
            add(all, event, indicator, data);
        }
        return all;
    }

    private static void add(List<Contribution> all, RecordedEvent event, Indicator indicator, ObjectNode data) {
        List<Part> parts = new ArrayList<>();
        for (Counting counting : indicator.counted()) {
            if (counting.type().equals(event.type()) && counting.where().holds(data)) {
                for (Measure measure : counting.measures()) {
                    parts(parts, measure, data, event, indicator.unit());
                }
            }
        }
        for (int ordinal = 0; ordinal < parts.size(); ordinal++) {
            Part part = parts.get(ordinal);
            Measure measure = part.measure();
            all.add(new Contribution(
                    event,
                    indicator.code(),
                    ordinal,
                    parts.size() > 1,
                    dimensions(measure, data),
                    part.subject(),
                    part.amount(),
                    measure.weight(),
                    qualifier(Fields.text(data, measure.member("qualifier"))),
                    provenance(Fields.text(data, measure.member("provenance")))));
        }
    }

    private static void parts(List<Part> parts, Measure measure, ObjectNode data, RecordedEvent event, Unit unit) {
        Optional<Long> amount = measure.amount(data, unit);
        if (amount.isPresent()) {
            for (String subject : measure.subjects(data, event.streamId())) {
                parts.add(new Part(measure, subject, amount.get()));
            }
        }
    }

    private static Dimensions dimensions(Measure measure, JsonNode data) {
        return new Dimensions(
                Fields.text(data, measure.member("division")),
                Fields.text(data, measure.member("carrierId")),
                Fields.text(data, measure.member("enterpriseId")),
                Fields.text(data, measure.member("marketId")),
                Fields.text(data, measure.member("programme")),
                Fields.at(data, measure.member("cohort")).asInt(0),
                Fields.text(data, measure.member("kind")),
                Fields.text(data, measure.member("level")));
    }

    private static Qualifier qualifier(String stated) {
        return stated.isEmpty() ? Qualifier.EXACT : Qualifier.valueOf(stated);
    }

    private static Provenance provenance(String stated) {
        return stated.isEmpty() ? Provenance.OFFICIAL : Provenance.valueOf(stated);
    }
}
