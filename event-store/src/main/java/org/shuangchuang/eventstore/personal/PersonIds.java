package org.shuangchuang.eventstore.personal;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds the ids in an event that may be persons'. */
public final class PersonIds {

    /** Persons' ids are the only random ones: UUID version 4 (RFC 9562). */
    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private static final String VERSION = "-4";
    private static final int BEFORE_VERSION = 13;
    private static final int LENGTH = 36;

    private PersonIds() {}

    /**
     * All that may be persons' ids; which are, the table of persons knows. Most events name nobody, and are done with after a look
     * for two characters.
     *
     * @param data of an event
     */
    public static Set<UUID> in(String data) {
        Set<UUID> found = Set.of();
        for (int at = data.indexOf(VERSION); at >= 0; at = data.indexOf(VERSION, at + 1)) {
            int from = at - BEFORE_VERSION;
            if (from >= 0 && from + LENGTH <= data.length()) {
                String id = data.substring(from, from + LENGTH);
                if (RANDOM.matcher(id).matches()) {
                    found = found.isEmpty() ? new TreeSet<>() : found;
                    found.add(UUID.fromString(id));
                }
            }
        }
        return found;
    }
}
