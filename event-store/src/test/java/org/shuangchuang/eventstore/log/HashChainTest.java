package org.shuangchuang.eventstore.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuangchuang.eventstore.RecordedEvent;

/** The values were computed with Python's hashlib (SM3 by OpenSSL) from the definition: each field with its length in front. */
class HashChainTest {

    private static final String FIRST = "b0761df032d76513d7e74e3e53f73d4378a049fccb8f9fd0e82369c00d8df850";
    private static final String SECOND = "ba29293f0aa1418c65f218f21943b912b581c2f175119ea75436d74c2cb7bc9a";

    @ParameterizedTest
    @CsvSource({
        "SHA-256, " + FIRST + ", " + SECOND,
        "SM3, 583d77341b8395a9690e668b8ece7974c1796032ac1c425722d4308c764a4bba,"
                + " b7950f6ce56fef07e5c926eb0cd3ae5667fda93747ab4c3052e427f9a2302485"
    })
    void the_value_is_the_hash_of_the_one_before_and_of_every_field(String algorithm, String first, String second) {
        HexFormat hex = HexFormat.of();
        assertEquals(first, hex.formatHex(HashChain.next(new byte[0], first(algorithm))));
        assertEquals(second, hex.formatHex(HashChain.next(hex.parseHex(first), second(algorithm))));
    }

    @Test
    void an_entry_follows_on_the_one_that_it_is_chained_onto_and_on_no_other() {
        RecordedEvent first = first(HashChain.SHA_256).withHash(FIRST);
        RecordedEvent second = second(HashChain.SHA_256).withHash(SECOND);
        assertTrue(HashChain.follows("", first));
        assertTrue(HashChain.follows(FIRST, second));
        assertFalse(HashChain.follows("", second));
        assertFalse(HashChain.follows(SECOND, second));
        assertFalse(HashChain.follows(FIRST, second.withHash(FIRST)));
    }

    @Test
    void an_algorithm_that_is_none_of_the_two_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> HashChain.next(new byte[0], first("MD5")));
        assertFalse(HashChain.follows("", first("MD5").withHash(FIRST)));
    }

    private static RecordedEvent first(String algorithm) {
        return entry(7, 1, 1, "{\"by\":1}", "2021-10-19T08:00:00.000001Z", algorithm);
    }

    private static RecordedEvent second(String algorithm) {
        return entry(9, 2, 2, "{\"by\":2}", "2021-10-19T08:00:00.001001Z", algorithm);
    }

    private static RecordedEvent entry(
            long logPosition, long version, long position, String data, String recordedAt, String algorithm) {
        return new RecordedEvent(
                "test",
                3,
                position,
                logPosition,
                "counter-兰州",
                version,
                "counter-added",
                1,
                data,
                "{\"actor\":\"clerk\"}",
                LocalDate.of(2021, 10, 19),
                Instant.parse(recordedAt),
                algorithm,
                "");
    }
}
