package org.shuangchuang.eventstore.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuangchuang.eventstore.Decided;
import org.shuangchuang.eventstore.log.Partitions;

class ConsistencyTokenTest {

    @Test
    void it_names_the_last_that_was_written_in_each_partition_and_no_other() {
        List<Decided.Written> written = IntStream.range(0, 300)
                .mapToObj(number -> new Decided.Written("claim-" + number, number + 1))
                .toList();
        Map<Integer, String> last = new HashMap<>();
        written.forEach(each -> last.put(Partitions.of(each.stream()), each.stream()));
        Set<String> named = ConsistencyToken.of("subsidy", written).parts().stream()
                .map(ConsistencyToken.Part::stream)
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(last.values()), named);
        assertEquals(Partitions.COUNT, named.size());
    }

    @Test
    void what_is_written_is_read_as_it_was() {
        ConsistencyToken token = ConsistencyToken.of("subsidy", List.of(new Decided.Written("budget-a/b-2021", 900)));
        assertEquals("subsidy/budget-a/b-2021/900", token.toString());
        assertEquals(token, ConsistencyToken.parse(token.toString()));
        assertEquals(2, ConsistencyToken.parse(token + ", " + token).parts().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "a/b", "/b/1", "a//1", "a/b/", "a/b/x", "a/b/-1", "a/b/1,", "a/b/1234567890123456789"})
    void what_is_no_token_is_refused(String token) {
        ProblemException refused = assertThrows(ProblemException.class, () -> ConsistencyToken.parse(token));
        assertEquals(400, refused.status());
    }
}
