package org.shuangchuang.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.vocabulary.Qualifier.ABOUT;
import static org.shuangchuang.vocabulary.Qualifier.AT_LEAST;
import static org.shuangchuang.vocabulary.Qualifier.EXACT;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QualifierTest {

    @Test
    void a_sum_is_as_weak_as_its_weakest_part() {
        assertEquals(EXACT, EXACT.weaker(EXACT));
        assertEquals(AT_LEAST, EXACT.weaker(AT_LEAST));
        assertEquals(AT_LEAST, AT_LEAST.weaker(EXACT));
        assertEquals(ABOUT, AT_LEAST.weaker(ABOUT));
        assertEquals(ABOUT, ABOUT.weaker(EXACT));
        assertEquals(ABOUT, Arrays.stream(Qualifier.values()).reduce(EXACT, Qualifier::weaker));
    }

    @Test
    void published_figures_have_their_words() {
        assertEquals("exact", EXACT.en());
        assertEquals("at least", AT_LEAST.en());
        assertEquals("about", ABOUT.en());
    }
}
