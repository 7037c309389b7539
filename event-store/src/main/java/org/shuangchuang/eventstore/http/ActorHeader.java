package org.shuangchuang.eventstore.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Role;

/** The header that names the actor where no identity provider is: {@code Actor: clerk-7;PREFECTURE_REVIEWER;620100}. */
public final class ActorHeader {

    public static final String NAME = "Actor";

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9._-]{1,64});([A-Z_]{1,40});(\\d{6})");

    private ActorHeader() {}

    /** The actor, or nothing when the header is absent or says nothing that is known. */
    public static Optional<Actor> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches() || Divisions.find(matcher.group(3)).isEmpty()) {
            return Optional.empty();
        }
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM && role.name().equals(matcher.group(2))) {
                return Optional.of(new Actor(matcher.group(1), role, matcher.group(3)));
            }
        }
        return Optional.empty();
    }
}
