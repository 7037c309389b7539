package org.shuangchuang.eventstore.access;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Ids;
import org.shuangchuang.eventstore.OutsideReach;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Shared;
import org.shuangchuang.vocabulary.SocialCreditCode;

/**
 * How far a caller's permission goes in one operation.
 *
 * @param scope which records it speaks of
 * @param division the caller's
 * @param party whom the caller acts for, or null
 */
public record Reach(Scope scope, String division, @Nullable String party) {

    /** Of policies, the clock and the system's own parts. */
    public static final Reach EVERYWHERE = new Reach(Scope.EVERYWHERE, Divisions.PROVINCE, null);

    /** Of somebody who acts, for the records of a scope. */
    public static Reach of(Actor actor, Scope scope) {
        return new Reach(scope, actor.division(), actor.party());
    }

    /**
     * Whether it goes as far as a record. One that does not say where it lies lies in the province as a whole and is nobody's.
     *
     * @param record a state, or an {@link Optional} of one
     */
    public boolean covers(@Nullable Object record) {
        Placed placed = placed(record);
        return scope == Scope.EVERYWHERE || (isOfParty() ? isOwn(placed) : isInDivision(placed));
    }

    /** What the caller sees of a record that it reaches. */
    public @Nullable Object shown(@Nullable Object record) {
        return isOfParty() && record instanceof Shared shared ? shared.partOf(parties()) : record;
    }

    /** @throws OutsideReach when it does not go as far as the record */
    public void require(@Nullable Object record) {
        if (!covers(record)) {
            throw new OutsideReach();
        }
    }

    /** Whom the caller acts for, by every id that records may know it by: enterprises and providers have theirs from the code. */
    public Set<String> parties() {
        if (party == null) {
            return Set.of();
        }
        return SocialCreditCode.isValid(party)
                ? Set.of(
                        Ids.derived("enterprise", party).toString(),
                        Ids.derived("provider", party).toString())
                : Set.of(party);
    }

    /** Whether it ends with whom the caller acts for, and not with a division. */
    private boolean isOfParty() {
        return switch (scope) {
            case EVERYWHERE, DIVISION -> false;
            case OWN -> true;
            case REGISTERING -> party != null;
        };
    }

    private boolean isInDivision(@Nullable Placed record) {
        return Divisions.contains(division, record == null ? Divisions.PROVINCE : record.division());
    }

    private boolean isOwn(@Nullable Placed record) {
        return record != null && !Collections.disjoint(record.concerns(), parties());
    }

    private static @Nullable Placed placed(@Nullable Object record) {
        Object inner = record instanceof Optional<?> optional ? optional.orElse(null) : record;
        return inner instanceof Placed placed ? placed : null;
    }
}
