package org.shuangchuang.eventstore.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuangchuang.eventstore.Decided;
import org.shuangchuang.eventstore.log.Partitions;

/**
 * What a read is to wait for: of every partition that a command wrote to, the last stream with its version. A partition's events
 * are logged and gathered in their order, so the last one stands for all, and a token of any command has at most 16 parts.
 *
 * @param parts written {@code source/stream/version}, joined by commas; a caller may join the tokens of several commands
 */
public record ConsistencyToken(List<Part> parts) {

    /**
     * @param source owner of the log
     * @param stream stored name, which may hold slashes itself
     */
    public record Part(String source, String stream, long version) {
        @Override
        public String toString() {
            return source + "/" + stream + "/" + version;
        }
    }

    /** @param written in the order of the log */
    static ConsistencyToken of(String source, List<Decided.Written> written) {
        Map<Integer, Part> last = new LinkedHashMap<>();
        written.forEach(
                each -> last.put(Partitions.of(each.stream()), new Part(source, each.stream(), each.version())));
        return new ConsistencyToken(List.copyOf(last.values()));
    }

    /** @throws ProblemException 400 when it is no token */
    public static ConsistencyToken parse(String token) {
        return new ConsistencyToken(Arrays.stream(token.split(",", -1))
                .map(part -> part(part.strip()))
                .toList());
    }

    private static Part part(String part) {
        int first = part.indexOf('/');
        int last = part.lastIndexOf('/');
        if (first < 1 || last < first + 2 || !part.substring(last + 1).matches("\\d{1,18}")) {
            throw unknown();
        }
        return new Part(
                part.substring(0, first), part.substring(first + 1, last), Long.parseLong(part.substring(last + 1)));
    }

    /** What is answered to a token that names nothing known. */
    public static ProblemException unknown() {
        return new ProblemException(400, HttpRule.BAD_VALUE, Answers.CONSISTENCY_TOKEN);
    }

    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(","));
    }
}
