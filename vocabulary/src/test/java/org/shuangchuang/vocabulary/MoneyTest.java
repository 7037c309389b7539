package org.shuangchuang.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void the_rewards_of_2020_add_up_to_the_fen() {
        Money recognised = Money.yuan(200_000);
        Money total = Money.ZERO;
        for (int i = 0; i < 309; i++) {
            total = total.plus(recognised);
        }
        for (int i = 0; i < 99; i++) {
            total = total.plus(Money.yuan(50_000));
        }

        assertEquals("66750000.00", total.yuan());
    }

    @Test
    void yuan_are_written_with_two_decimals() {
        assertEquals("0.00", Money.ZERO.yuan());
        assertEquals("0.01", Money.fen(1).yuan());
        assertEquals("-12.30", Money.fen(-1230).yuan());
    }

    @Test
    void a_percentage_is_rounded_down_so_that_it_never_exceeds_its_share() {
        assertEquals(Money.fen(33), Money.fen(111).percent(30));
        assertEquals(Money.fen(-34), Money.fen(-111).percent(30));
        assertEquals(Money.fen(111), Money.fen(111).percent(100));
    }

    @Test
    void an_overflow_is_an_error_and_not_a_small_number() {
        Money most = Money.fen(Long.MAX_VALUE);

        assertThrows(ArithmeticException.class, () -> most.plus(Money.fen(1)));
        assertThrows(ArithmeticException.class, () -> most.negated().minus(Money.fen(2)));
        assertThrows(ArithmeticException.class, () -> Money.yuan(Long.MAX_VALUE));
        assertThrows(ArithmeticException.class, () -> most.percent(2));
        assertThrows(ArithmeticException.class, () -> Money.fen(Long.MIN_VALUE).negated());
    }

    @Test
    void amounts_compare_by_value() {
        assertEquals(Money.fen(1), Money.fen(2).min(Money.fen(1)));
        assertTrue(Money.fen(2).isMoreThan(Money.fen(1)));
        assertFalse(Money.fen(1).isMoreThan(Money.fen(1)));
        assertTrue(Money.fen(1).minus(Money.fen(1)).isZero());
        assertTrue(Money.fen(-1).isNegative());
    }
}
