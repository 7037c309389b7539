package org.shuangchuang.gateway.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shuangchuang.gateway.catalogue.Measure.eachOf;
import static org.shuangchuang.gateway.catalogue.Measure.minus;
import static org.shuangchuang.gateway.catalogue.Measure.once;
import static org.shuangchuang.gateway.catalogue.Measure.plus;
import static org.shuangchuang.gateway.catalogue.Measure.plusOne;
import static org.shuangchuang.gateway.catalogue.Measure.value;
import static org.shuangchuang.gateway.catalogue.Where.everything;
import static org.shuangchuang.gateway.catalogue.Where.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

class ContributionsTest {

    private static final Indicator STOCK = Indicator.stock("s", "存量", "stock", Unit.COUNT, "", "");
    private static final Indicator SUM = Indicator.sum("m", "合计", "sum", Unit.CNY, "", "");

    @Test
    void an_event_counts_under_what_it_says() {
        Contribution one = only(STOCK.from("granted", where("kind", "A").and("level", "L"), plusOne()), """
                {"division":"620100","carrierId":"c","enterpriseId":"e","marketId":"m","programme":"p","cohort":2020,
                 "kind":"A","level":"L","provenance":"SYNTHETIC","qualifier":"ABOUT"}""");

        assertEquals(new Dimensions("620100", "c", "e", "m", "p", 2020, "A", "L"), one.dimensions());
        assertEquals(1, one.amount());
        assertEquals(Qualifier.ABOUT, one.qualifier());
        assertEquals(Provenance.SYNTHETIC, one.provenance());
    }

    @Test
    void what_an_event_does_not_say_is_exact_official_and_empty() {
        Contribution one = only(STOCK.from("granted", everything(), plusOne()), "{}");

        assertEquals(new Dimensions("", "", "", "", "", 0, "", ""), one.dimensions());
        assertEquals(Qualifier.EXACT, one.qualifier());
        assertEquals(Provenance.OFFICIAL, one.provenance());
    }

    @Test
    void another_kind_is_not_counted() {
        Indicator indicator = STOCK.from("granted", where("kind", "A", "B").andNot("level", "N"), plusOne());

        assertEquals(List.of(), all(indicator, "{\"kind\":\"C\"}"));
        assertEquals(List.of(), all(indicator, "{\"kind\":\"A\",\"level\":\"N\"}"));
        assertEquals(1, all(indicator, "{\"kind\":\"B\"}").size());
    }

    @Test
    void what_moves_leaves_one_division_and_enters_another() {
        List<Contribution> both =
                all(STOCK.moved("granted", everything(), "from"), "{\"from\":\"620100\",\"division\":\"620200\"}");

        assertEquals("620100", both.getFirst().dimensions().division());
        assertEquals(-1, both.getFirst().amount());
        assertEquals("620200", both.getLast().dimensions().division());
        assertEquals(1, both.getLast().amount());
        assertTrue(both.getFirst().shared());
    }

    @Test
    void a_correction_takes_back_the_number_with_its_qualifier() {
        List<Contribution> both = all(
                SUM.from("granted", everything(), minus("oldFen").qualifiedBy("oldQualifier"), plus("newFen")),
                "{\"oldFen\":500,\"oldQualifier\":\"ABOUT\",\"newFen\":700}");

        assertEquals(-500, both.getFirst().amount());
        assertEquals(-1, both.getFirst().weight());
        assertEquals(Qualifier.ABOUT, both.getFirst().qualifier());
        assertEquals(700, both.getLast().amount());
        assertEquals(Qualifier.EXACT, both.getLast().qualifier());
    }

    @Test
    void a_number_that_is_not_stated_contributes_nothing() {
        assertEquals(List.of(), all(SUM.from("granted", everything(), plus("amountFen")), "{\"amountFen\":null}"));
        assertEquals(
                List.of(), all(SUM.from("granted", everything(), plusOne().subject("holder")), "{\"other\":\"h\"}"));
    }

    @Test
    void each_element_of_an_array_is_a_subject_once() {
        List<Contribution> each = all(
                STOCK.from("granted", everything(), eachOf("to.countries")),
                "{\"to\":{\"countries\":[\"IT\",\"ES\",\"IT\"]}}");

        assertEquals(
                List.of("IT", "ES"), each.stream().map(Contribution::subject).toList());
    }

    @Test
    void a_subject_may_have_several_parts_or_be_the_record_itself() {
        assertEquals(
                "a|b",
                only(STOCK.from("granted", everything(), once("x", "y")), "{\"x\":\"a\",\"y\":\"b\"}")
                        .subject());
        assertEquals(
                "7",
                only(STOCK.from("granted", everything(), plusOne().subjectIsStream()), "{}")
                        .subject());
    }

    @Test
    void numbers_are_kept_in_the_smallest_part_of_their_unit() {
        Indicator rate = Indicator.attribute("r", "率", "rate", Unit.PERCENT, "", "");

        assertEquals(
                9950,
                only(rate.from("granted", everything(), value("rate")), "{\"rate\":99.5}")
                        .amount());
        assertEquals("99.5", Unit.PERCENT.value(java.math.BigDecimal.valueOf(9950)));
        assertEquals("300000.00", Unit.CNY.value(java.math.BigDecimal.valueOf(30_000_000)));
        assertEquals("1489", Unit.COUNT.value(java.math.BigDecimal.valueOf(1489)));
    }

    @Test
    void money_is_counted_from_fen_only() {
        assertThrows(IllegalArgumentException.class, () -> SUM.from("granted", everything(), plus("yuan")));
        assertThrows(IllegalArgumentException.class, () -> STOCK.from("granted", everything(), plus("amountFen")));
    }

    private static Contribution only(Indicator indicator, String data) {
        List<Contribution> all = all(indicator, data);
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private static List<Contribution> all(Indicator indicator, String data) {
        RecordedEvent event = new RecordedEvent(
                "incubator",
                3,
                1,
                1,
                "thing-7",
                1,
                "granted",
                1,
                data,
                "{}",
                LocalDate.of(2020, 6, 1),
                Instant.EPOCH,
                "SHA-256",
                "00");
        return Contributions.of(event, List.of(indicator), event.json());
    }
}
