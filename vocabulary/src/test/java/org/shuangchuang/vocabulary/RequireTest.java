package org.shuangchuang.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RequireTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 10, 19);

    static void assertInvalid(Wrong rule, Executable check) {
        assertEquals(rule, assertThrows(Invalid.class, check).rule());
    }

    @Test
    void text_is_stripped_and_has_at_least_one_character() {
        assertEquals("创客", Require.text("name", "\u3000创客 "));
        assertInvalid(Wrong.FIELD_REQUIRED, () -> Require.text("name", null));
        assertInvalid(Wrong.FIELD_REQUIRED, () -> Require.text("name", "\u3000 "));
        assertEquals("创".repeat(200), Require.text("name", "创".repeat(200)));
        assertInvalid(Wrong.TEXT_TOO_LONG, () -> Require.text("name", "创".repeat(201)));
        assertEquals("创".repeat(2000), Require.prose("reason", "创".repeat(2000)));
        assertInvalid(Wrong.TEXT_TOO_LONG, () -> Require.prose("reason", "创".repeat(2001)));
    }

    @Test
    void a_division_is_in_force_on_the_day() {
        assertEquals("620100", Require.division("division", "620100", TODAY));
        assertInvalid(Wrong.UNKNOWN_DIVISION, () -> Require.division("division", "620199", TODAY));
        assertInvalid(Wrong.UNKNOWN_DIVISION, () -> Require.division("division", "620824", TODAY));
        assertInvalid(Wrong.FIELD_REQUIRED, () -> Require.division("division", null, TODAY));
    }

    @Test
    void a_social_credit_code_has_right_check_characters() {
        assertEquals("91350100M000100Y43", Require.socialCreditCode("code", "91350100M000100Y43"));
        assertInvalid(Wrong.BAD_SOCIAL_CREDIT_CODE, () -> Require.socialCreditCode("code", "91350100M000100Y44"));
    }

    @Test
    void what_happened_did_not_happen_tomorrow() {
        assertEquals(TODAY, Require.notInFuture("occurredOn", TODAY, TODAY));
        assertInvalid(Wrong.DATE_IN_FUTURE, () -> Require.notInFuture("occurredOn", TODAY.plusDays(1), TODAY));
        assertInvalid(Wrong.FIELD_REQUIRED, () -> Require.notInFuture("occurredOn", null, TODAY));
    }

    @Test
    void numbers_and_amounts_have_a_sign() {
        assertEquals(1, Require.positive("count", 1L));
        assertEquals(0, Require.notNegative("count", 0L));
        assertEquals(Money.ZERO, Require.amount("amountFen", Money.ZERO));
        assertInvalid(Wrong.NOT_POSITIVE, () -> Require.positive("count", 0L));
        assertInvalid(Wrong.NEGATIVE_NUMBER, () -> Require.notNegative("count", -1L));
        assertInvalid(Wrong.NEGATIVE_AMOUNT, () -> Require.amount("amountFen", Money.fen(-1)));
        assertInvalid(Wrong.NEGATIVE_AMOUNT, () -> Require.positiveAmount("amountFen", Money.fen(-1)));
        assertInvalid(Wrong.NOT_POSITIVE, () -> Require.positiveAmount("amountFen", Money.ZERO));
    }
}
