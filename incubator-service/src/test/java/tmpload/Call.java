package tmpload;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.shuangchuang.vocabulary.Actor;

/**
 * One command to the gateway.
 *
 * @param name what this command does in the data set, unique and the same in every run, for example
 *     {@code carrier 17 granted}: the idempotency key comes from it, so that a second load adds nothing
 * @param actor who gives the command
 * @param path below the gateway, for example {@code /api/incubation/carriers}
 * @param body written as JSON: a record or a map; {@code Money} becomes integer fen, a date its ISO form, and what is
 *     null is left out
 */
public record Call(String name, Actor actor, String path, Object body) {

    public static Call post(String name, Actor actor, String path, Object body) {
        return new Call(name, actor, path, body);
    }

    /** The value of {@code Idempotency-Key}. */
    String idempotencyKey() {
        return UUID.nameUUIDFromBytes(("gansu-2021/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
