package org.shuangchuang.gateway.summary;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.gateway.catalogue.Contribution;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.gateway.catalogue.Kind;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Period;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What a figure should be, from all contributions in memory and the words of the definition. */
record BruteForce(@Nullable String value, @Nullable String qualifier, Set<String> provenance, long events) {

    private static final Comparator<Contribution> LATEST_LAST = Comparator.comparing(
                    (Contribution one) -> one.event().occurredOn())
            .thenComparing(one -> one.event().recordedAt())
            .thenComparing(one -> -one.event().partition())
            .thenComparing(one -> one.event().position());

    static BruteForce of(Figure figure) {
        return new BruteForce(figure.value(), figure.qualifier(), names(figure.provenance()), figure.events());
    }

    static BruteForce of(Indicator indicator, Question question, Set<String> ids, List<Contribution> all) {
        List<Contribution> known = all.stream()
                .filter(one ->
                        question.knownAt() == null || !one.event().recordedAt().isAfter(question.knownAt()))
                .filter(one -> !one.event().occurredOn().isAfter(question.asOf()))
                .filter(one -> !indicator.kind().isOfPeriod() || inPeriod(question.period(), one))
                .toList();
        List<Contribution> behind = switch (indicator.kind()) {
            case STOCK, NEW, SUM, DISTINCT, RATIO -> scoped(known.stream(), question, ids);
            case FIRST ->
                scoped(known.stream(), question, ids).stream()
                        .min(Comparator.comparing(Contribution::amount)
                                .thenComparing(one -> one.event().occurredOn())
                                .thenComparing(one -> one.event().partition())
                                .thenComparing(one -> one.event().position()))
                        .stream()
                        .toList();
            case ATTRIBUTE ->
                indicator.isPerSubject()
                        ? scoped(
                                known.stream()
                                        .collect(Collectors.groupingBy(
                                                Contribution::subject, Collectors.maxBy(LATEST_LAST)))
                                        .values()
                                        .stream()
                                        .flatMap(java.util.Optional::stream),
                                question,
                                ids)
                        : scoped(known.stream(), question, ids).stream().max(LATEST_LAST).stream()
                                .toList();
        };
        if (behind.isEmpty()) {
            return new BruteForce(null, null, Set.of(), 0);
        }
        List<Contribution> counted = indicator.kind() == Kind.DISTINCT ? ofStandingSubjects(behind) : behind;
        long amount = indicator.kind() == Kind.DISTINCT
                ? counted.stream().map(Contribution::subject).distinct().count()
                : counted.stream().mapToLong(Contribution::amount).sum();
        return new BruteForce(
                indicator.unit().value(BigDecimal.valueOf(amount)),
                qualifier(indicator, counted).en(),
                provenance(indicator, counted, behind),
                behind.stream().map(one -> one.event().id()).distinct().count());
    }

    private static boolean inPeriod(Period period, Contribution one) {
        return switch (period) {
            case Period.ToDate _ -> true;
            case Period.Cohort cohort -> one.dimensions().cohort() == cohort.year();
            case Period.Days days ->
                !one.event().occurredOn().isBefore(days.from())
                        && !one.event().occurredOn().isAfter(days.to());
        };
    }

    private static List<Contribution> scoped(Stream<Contribution> all, Question question, Set<String> ids) {
        return all.filter(one -> switch (question.scope()) {
                    case Scope.Province _ -> true;
                    case Scope.InDivision(String code) ->
                        Divisions.subtree(code, question.asOf())
                                .contains(one.dimensions().division());
                    case Scope.Named _ -> ids.contains(one.dimensions().carrier());
                })
                .toList();
    }

    private static List<Contribution> ofStandingSubjects(List<Contribution> behind) {
        Map<String, Long> net = behind.stream()
                .collect(Collectors.groupingBy(Contribution::subject, Collectors.summingLong(Contribution::amount)));
        return behind.stream().filter(one -> net.get(one.subject()) > 0).toList();
    }

    /** Of a distinct count each subject has its own; what weakens any of them weakens the count. */
    private static Qualifier qualifier(Indicator indicator, List<Contribution> counted) {
        Qualifier weakest = Qualifier.EXACT;
        for (List<Contribution> group : groups(indicator, counted)) {
            Map<Qualifier, Long> weights = new EnumMap<>(Qualifier.class);
            group.forEach(one -> weights.merge(one.qualifier(), (long) one.weight(), Long::sum));
            for (Map.Entry<Qualifier, Long> weight : weights.entrySet()) {
                weakest = weight.getValue() > 0 ? weakest.weaker(weight.getKey()) : weakest;
            }
        }
        return weakest;
    }

    private static Set<String> provenance(Indicator indicator, List<Contribution> counted, List<Contribution> behind) {
        Set<Provenance> standing = new TreeSet<>();
        for (List<Contribution> group : groups(indicator, counted)) {
            Map<Provenance, Long> weights = new EnumMap<>(Provenance.class);
            group.forEach(one -> weights.merge(one.provenance(), (long) one.weight(), Long::sum));
            weights.forEach((provenance, weight) -> {
                if (weight > 0) {
                    standing.add(provenance);
                }
            });
        }
        return standing.isEmpty()
                ? behind.stream().map(one -> one.provenance().name()).collect(Collectors.toSet())
                : names(standing);
    }

    private static Iterable<List<Contribution>> groups(Indicator indicator, List<Contribution> counted) {
        return indicator.kind() == Kind.DISTINCT
                ? counted.stream()
                        .collect(Collectors.groupingBy(Contribution::subject))
                        .values()
                : List.of(counted);
    }

    private static Set<String> names(Set<Provenance> provenances) {
        return provenances.stream().map(Provenance::name).collect(Collectors.toSet());
    }
}
