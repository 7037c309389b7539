package org.shuangchuang.incubator.domain.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Refused;

/** An enterprise or a team 企业/团队. */
public sealed interface Enterprise {

    record None() implements Enterprise {}

    /**
     * A registered one.
     *
     * @param team whether it is a team, which has no social credit code
     * @param establishedOn day of its business licence, null when it was not stated
     * @param controllerId actual controller: a person's id or an enterprise's
     * @param representativeId person who is its legal representative
     * @param highTech its latest recognition, null without one
     * @param achievements in the order in which they were stated
     */
    record Known(
            String enterpriseId,
            String enterpriseName,
            boolean team,
            @Nullable String socialCreditCode,
            String division,
            @Nullable LocalDate establishedOn,
            @Nullable String controllerId,
            @Nullable String representativeId,
            @Nullable HighTech highTech,
            List<Achievement> achievements)
            implements Enterprise, Placed {
        @Override
        public Set<String> concerns() {
            return Set.of(enterpriseId);
        }

        /** One more achievement, or another in the place of the one with the same number. */
        Known with(Achievement achievement) {
            List<Achievement> all = new ArrayList<>(achievements);
            if (achievement.number() > all.size()) {
                all.add(achievement);
            } else {
                all.set(achievement.number() - 1, achievement);
            }
            return new Known(
                    enterpriseId,
                    enterpriseName,
                    team,
                    socialCreditCode,
                    division,
                    establishedOn,
                    controllerId,
                    representativeId,
                    highTech,
                    List.copyOf(all));
        }

        Known controlledBy(String controller) {
            return new Known(
                    enterpriseId,
                    enterpriseName,
                    team,
                    socialCreditCode,
                    division,
                    establishedOn,
                    controller,
                    representativeId,
                    highTech,
                    achievements);
        }

        Known representedBy(String representative) {
            return new Known(
                    enterpriseId,
                    enterpriseName,
                    team,
                    socialCreditCode,
                    division,
                    establishedOn,
                    controllerId,
                    representative,
                    highTech,
                    achievements);
        }

        Known recognised(@Nullable HighTech recognition) {
            return new Known(
                    enterpriseId,
                    enterpriseName,
                    team,
                    socialCreditCode,
                    division,
                    establishedOn,
                    controllerId,
                    representativeId,
                    recognition,
                    achievements);
        }

        /** Whether a recognition as high-tech enterprise holds on the day. */
        public boolean isHighTech(LocalDate on) {
            return highTech != null && highTech.holds(on);
        }
    }

    /**
     * A recognition as high-tech enterprise 高新技术企业认定.
     *
     * @param validUntil its last day
     * @param lapsed whether it ended
     */
    record HighTech(
            HighTechKind kind, String certificateNumber, LocalDate recognisedOn, LocalDate validUntil, boolean lapsed) {

        boolean holds(LocalDate on) {
            return !lapsed && !on.isBefore(recognisedOn) && !on.isAfter(validUntil);
        }

        HighTech ended() {
            return new HighTech(kind, certificateNumber, recognisedOn, validUntil, true);
        }
    }

    /**
     * What was stated of an achievement, as it stands.
     *
     * @param number among the enterprise's achievements, from 1: names it in a correction
     * @param value in the attribute's unit
     * @param countries that are supplied, codes of ISO 3166-1 alpha-2
     */
    record Achievement(
            int number,
            Attribute attribute,
            BigDecimal value,
            List<String> countries,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate occurredOn) {}

    /** @throws Refused {@link EnterpriseRule#ENTERPRISE_UNKNOWN} */
    default Known mustBeKnown() {
        if (this instanceof Known known) {
            return known;
        }
        throw new Refused(EnterpriseRule.ENTERPRISE_UNKNOWN, Map.of());
    }
}
