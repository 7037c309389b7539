package org.shuangchuang.gateway.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.gateway.catalogue.Measure.eachOf;
import static org.shuangchuang.gateway.catalogue.Measure.minus;
import static org.shuangchuang.gateway.catalogue.Measure.minusOne;
import static org.shuangchuang.gateway.catalogue.Measure.once;
import static org.shuangchuang.gateway.catalogue.Measure.plus;
import static org.shuangchuang.gateway.catalogue.Measure.plusOne;
import static org.shuangchuang.gateway.catalogue.Measure.value;
import static org.shuangchuang.gateway.catalogue.Measure.withdrawn;
import static org.shuangchuang.gateway.catalogue.Where.everything;
import static org.shuangchuang.gateway.catalogue.Where.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.gateway.catalogue.Contribution;
import org.shuangchuang.gateway.catalogue.Contributions;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.gateway.catalogue.ScopeKind;
import org.shuangchuang.gateway.catalogue.Unit;
import org.shuangchuang.vocabulary.Period;

/** Whatever was recorded and whatever is asked: the figure equals what adding up every contribution by hand gives. */
class BruteForceTest {

    private static final int EVENTS = 600;
    private static final int QUESTIONS = Integer.getInteger("shuangchuang.questions", 150);
    private static final List<String> DIVISIONS =
            List.of("620000", "620100", "620102", "620122", "620800", "620824", "620881", "620900");
    private static final List<String> PERIODS = List.of(
            "", "2019", "2020", "2020-H1", "2020-Q3", "2020-05", "2020-03-10/2020-09-20", "cohort:2019", "cohort:2020");
    private static final List<Indicator> CATALOGUE = List.of(
            Indicator.stock("stock", "", "", Unit.COUNT, "", "")
                    .from("granted", everything(), plusOne())
                    .from("revoked", everything(), minusOne())
                    .moved("moved", everything(), "from"),
            Indicator.fresh("new", "", "", Unit.COUNT, "", "").from("granted", where("kind", "A"), plusOne()),
            Indicator.sum("sum", "", "", Unit.CNY, "", "")
                    .from("granted", everything(), plus("amountFen"))
                    .from("revoked", everything(), minus("amountFen").qualifiedBy("was"), plus("newFen")),
            Indicator.distinct("distinct", "", "", Unit.COUNT, "", "")
                    .from("granted", everything(), once("holder"))
                    .from("revoked", everything(), withdrawn("holder")),
            Indicator.distinct("each", "", "", Unit.COUNT, "", "").from("granted", everything(), eachOf("places")),
            Indicator.attribute("last", "", "", Unit.CNY, "", "").from("granted", everything(), value("amountFen")),
            Indicator.attribute("last-each", "", "", Unit.CNY, "", "")
                    .from("granted", everything(), value("amountFen").subject("holder")),
            Indicator.first("first", "", "", Unit.CNY, "", "").from("moved", everything(), value("amountFen")));

    private static final Random RANDOM = new Random(20211019);
    private static final List<RecordedEvent> RECORDED = RandomEvents.list(RANDOM, EVENTS, DIVISIONS);
    private static final Database DATABASE = Database.fresh();

    @BeforeAll
    static void gather() {
        for (int start = 0; start < EVENTS; start += 37) {
            DATABASE.write(RECORDED.subList(start, Math.min(start + 37, EVENTS)), CATALOGUE);
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void every_figure_equals_what_its_contributions_come_to() {
        Figures figures = new Figures(DATABASE.pool());
        for (int question = 0; question < QUESTIONS; question++) {
            Question asked = question();
            Set<String> ids = asked.scope() instanceof Scope.Named named ? Set.of(named.given()) : Set.of();
            List<Figure> computed =
                    figures.of(asked, ids).await().indefinitely().figures();
            for (int i = 0; i < CATALOGUE.size(); i++) {
                Figure figure = computed.get(i);
                BruteForce expected = BruteForce.of(CATALOGUE.get(i), asked, ids, contributions(CATALOGUE.get(i)));
                assertEquals(expected, BruteForce.of(figure), asked.text() + " " + figure);
            }
        }
    }

    @Test
    void an_explanation_lists_as_many_events_as_the_figure_says() {
        Figures figures = new Figures(DATABASE.pool());
        Explanations explanations = new Explanations(DATABASE.pool());
        for (int question = 0; question < QUESTIONS / 10; question++) {
            Question asked = question();
            Set<String> ids = asked.scope() instanceof Scope.Named named ? Set.of(named.given()) : Set.of();
            for (Figure figure : figures.of(asked, ids).await().indefinitely().figures()) {
                Question one = asked.of(CATALOGUE.stream()
                        .filter(indicator -> indicator.code().equals(figure.indicator()))
                        .findFirst()
                        .orElseThrow());
                assertEquals(figure.events(), listed(explanations, one, ids), one.text());
            }
        }
    }

    private static long listed(Explanations explanations, Question question, Set<String> ids) {
        long events = 0;
        Cursor after = null;
        while (true) {
            Explanation page = explanations.of(question, ids, after, 23).await().indefinitely();
            events += page.items().stream()
                    .map(Explanation.Item::event)
                    .distinct()
                    .count();
            if (page.next() == null) {
                return events;
            }
            after = Cursor.parse(page.next());
        }
    }

    private static Question question() {
        Instant first = RECORDED.getFirst().recordedAt();
        long span = RECORDED.getLast().recordedAt().getEpochSecond() - first.getEpochSecond();
        return new Question(
                scope(),
                Period.parse(PERIODS.get(RANDOM.nextInt(PERIODS.size()))),
                LocalDate.of(2019, 1, 1).plusDays(RANDOM.nextInt(900)),
                RANDOM.nextInt(4) == 0 ? null : first.plusSeconds(RANDOM.nextLong(span + 10) - 5),
                CATALOGUE);
    }

    private static Scope scope() {
        return switch (RANDOM.nextInt(3)) {
            case 0 -> new Scope.Province();
            case 1 -> new Scope.InDivision(DIVISIONS.get(RANDOM.nextInt(DIVISIONS.size())));
            default -> new Scope.Named(ScopeKind.CARRIER, "carrier", "c" + RANDOM.nextInt(5));
        };
    }

    private static List<Contribution> contributions(Indicator indicator) {
        List<Contribution> all = new ArrayList<>();
        RECORDED.forEach(event -> all.addAll(Contributions.of(event, List.of(indicator), event.json())));
        return all;
    }
}
