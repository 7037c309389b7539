package org.shuangchuang.incubator.domain.enterprise;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
            @Nullable HighTech highTech)
            implements Enterprise {

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
                    highTech);
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
                    highTech);
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
                    recognition);
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

    /** @throws Refused {@link EnterpriseRule#ENTERPRISE_UNKNOWN} */
    default Known mustBeKnown() {
        if (this instanceof Known known) {
            return known;
        }
        throw new Refused(EnterpriseRule.ENTERPRISE_UNKNOWN, Map.of());
    }
}
