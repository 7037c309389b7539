package org.shuangchuang.incubator.domain.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Sealed;

/** What can be asked of an enterprise or team. */
public sealed interface EnterpriseCommand {

    /** A person as events may know it, or the id of an enterprise with nothing sealed. */
    record Party(String id, @Nullable Sealed sealed) {}

    record Register(
            String enterpriseId,
            String enterpriseName,
            @Nullable String socialCreditCode,
            String division,
            @Nullable LocalDate establishedOn,
            @Nullable Party controller,
            @Nullable Party representative,
            Provenance provenance,
            LocalDate on)
            implements EnterpriseCommand {}

    record ChangeController(Party controller, LocalDate on) implements EnterpriseCommand {}

    record ChangeRepresentative(Party representative, LocalDate on) implements EnterpriseCommand {}

    /**
     * @param formerCertificateNumber what a renewal renews when the earlier recognition is not on record
     * @param validYears how long it lasts by the rules in force, in years
     */
    record Recognise(
            HighTechKind kind,
            String certificateNumber,
            @Nullable String formerCertificateNumber,
            int validYears,
            Provenance provenance,
            LocalDate on)
            implements EnterpriseCommand {}

    record Lapse(LapseReason reason, LocalDate on) implements EnterpriseCommand {}

    /**
     * @param value in the attribute's unit
     * @param countries codes of ISO 3166-1 alpha-2, for countries supplied
     */
    record State(
            Attribute attribute,
            BigDecimal value,
            List<String> countries,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate on)
            implements EnterpriseCommand {}

    /**
     * Another value takes the place of one that was stated wrongly.
     *
     * @param achievement number of the achievement
     */
    record CorrectAchievement(
            int achievement,
            BigDecimal value,
            List<String> countries,
            Qualifier qualifier,
            Provenance provenance,
            String reason)
            implements EnterpriseCommand {}
}
