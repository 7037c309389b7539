package org.shuangchuang.incubator.domain.market;

import org.shuangchuang.vocabulary.Require;

/**
 * What a technology market did, as counts.
 *
 * @param achievementsPublished scientific and technological achievements made public
 * @param events roadshows, evaluations and matching events held
 * @param achievementsTransferred transferred in the province
 * @param matched enterprises and teams brought together with service providers
 * @param outcomes new products, technologies and processes
 * @param patentsFiled patent applications
 */
public record Activity(
        long achievementsPublished,
        long events,
        long achievementsTransferred,
        long matched,
        long outcomes,
        long patentsFiled) {

    public static final Activity NONE = new Activity(0, 0, 0, 0, 0, 0);

    public Activity {
        achievementsPublished = Require.notNegative("achievementsPublished", achievementsPublished);
        events = Require.notNegative("events", events);
        achievementsTransferred = Require.notNegative("achievementsTransferred", achievementsTransferred);
        matched = Require.notNegative("matched", matched);
        outcomes = Require.notNegative("outcomes", outcomes);
        patentsFiled = Require.notNegative("patentsFiled", patentsFiled);
    }

    /** @throws ArithmeticException beyond 64 bits */
    Activity plus(Activity other) {
        return new Activity(
                Math.addExact(achievementsPublished, other.achievementsPublished),
                Math.addExact(events, other.events),
                Math.addExact(achievementsTransferred, other.achievementsTransferred),
                Math.addExact(matched, other.matched),
                Math.addExact(outcomes, other.outcomes),
                Math.addExact(patentsFiled, other.patentsFiled));
    }
}
