package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.gateway.catalogue.Indicators;
import org.shuangchuang.gateway.catalogue.Kind;
import org.shuangchuang.gateway.gathering.PositionVector;

/** Computes the figures of a question, all from one snapshot. */
@ApplicationScoped
public class Figures {

    /**
     * @param gathered up to where everything had been gathered
     * @param positions up to where it counts
     * @param figures in the order of the question's indicators
     */
    public record Computed(PositionVector gathered, PositionVector positions, List<Figure> figures) {}

    private final Pool pool;

    Figures(Pool pool) {
        this.pool = pool;
    }

    /** @param ids what the scope's name stands for; empty for provinces and divisions */
    public Uni<Computed> of(Question question, Set<String> ids) {
        return Snapshot.take(pool, question.knownAt(), (snapshot, cut) -> {
            Selection selection = new Selection(question, ids, cut);
            Set<Indicator> all = withParts(question.indicators());
            return tallies(snapshot, selection, all)
                    .chain(tallies -> Behind.events(snapshot, selection, countedApart(question.indicators(), tallies))
                            .map(events -> new Computed(
                                    cut.gathered(),
                                    cut.positions(),
                                    question.indicators().stream()
                                            .map(indicator -> FigureOf.indicator(
                                                    indicator, selection, tallies, events.get(indicator.code())))
                                            .toList())));
        });
    }

    private static Set<Indicator> withParts(List<Indicator> asked) {
        Set<Indicator> all = new LinkedHashSet<>(asked);
        asked.forEach(indicator -> all.addAll(Indicators.partsOf(indicator)));
        return all;
    }

    private static Uni<Map<String, Tally>> tallies(SqlConnection snapshot, Selection selection, Set<Indicator> all) {
        return Uni.join()
                .all(
                        Totals.of(snapshot, selection, only(all, kind -> kind == Kind.STOCK), false),
                        Totals.of(snapshot, selection, only(all, kind -> kind.isTotal() && kind.isOfPeriod()), true),
                        Distincts.of(snapshot, selection, only(all, kind -> kind == Kind.DISTINCT)),
                        Picked.of(snapshot, selection, only(all, kind -> kind == Kind.ATTRIBUTE || kind == Kind.FIRST)))
                .andFailFast()
                .map(parts -> {
                    Map<String, Tally> tallies = new HashMap<>();
                    parts.forEach(tallies::putAll);
                    return tallies;
                });
    }

    private static List<Indicator> only(Set<Indicator> all, Predicate<Kind> kind) {
        return all.stream().filter(indicator -> kind.test(indicator.kind())).toList();
    }

    /** Indicators whose events are not simply their contributions: an event may have made several, or serve both parts. */
    private static List<Indicator> countedApart(List<Indicator> asked, Map<String, Tally> tallies) {
        return asked.stream()
                .filter(indicator -> Stream.concat(Stream.of(indicator), Indicators.partsOf(indicator).stream())
                        .map(part -> tallies.getOrDefault(part.code(), Tally.NOTHING))
                        .anyMatch(tally -> tally.shared() > 0 || (indicator.kind() == Kind.RATIO && !tally.isEmpty())))
                .toList();
    }
}
