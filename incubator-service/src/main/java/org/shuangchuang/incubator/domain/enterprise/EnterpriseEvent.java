package org.shuangchuang.incubator.domain.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Correction;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Sealed;

/** What happened to an enterprise or team. */
public sealed interface EnterpriseEvent extends Event {

    /**
     * @param controllerId a person's id or an enterprise's
     * @param controller what is known of the controller when it is a person
     */
    record EnterpriseRegistered(
            String enterpriseId,
            String enterpriseName,
            boolean team,
            @Nullable String socialCreditCode,
            String division,
            @Nullable LocalDate establishedOn,
            @Nullable String controllerId,
            @Nullable Sealed controller,
            @Nullable String representativeId,
            @Nullable Sealed representative,
            Provenance provenance,
            LocalDate occurredOn)
            implements EnterpriseEvent {}

    record EnterpriseControllerChanged(
            String enterpriseId,
            String enterpriseName,
            @Nullable String socialCreditCode,
            String division,
            String controllerId,
            @Nullable Sealed controller,
            LocalDate occurredOn)
            implements EnterpriseEvent {}

    record EnterpriseRepresentativeChanged(
            String enterpriseId,
            String enterpriseName,
            @Nullable String socialCreditCode,
            String division,
            String representativeId,
            @Nullable Sealed representative,
            LocalDate occurredOn)
            implements EnterpriseEvent {}

    /** @param validUntil last day of the recognition */
    record HighTechRecognised(
            String enterpriseId,
            String enterpriseName,
            String socialCreditCode,
            String division,
            HighTechKind kind,
            String certificateNumber,
            @Nullable String formerCertificateNumber,
            LocalDate validUntil,
            Provenance provenance,
            LocalDate occurredOn)
            implements EnterpriseEvent {}

    record HighTechLapsed(
            String enterpriseId,
            String enterpriseName,
            String socialCreditCode,
            String division,
            HighTechKind kind,
            String certificateNumber,
            LapseReason reason,
            LocalDate occurredOn)
            implements EnterpriseEvent {}

    /** @param value in the attribute's unit */
    record AchievementStated(
            String enterpriseId,
            String enterpriseName,
            String division,
            Attribute attribute,
            BigDecimal value,
            List<String> countries,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate occurredOn)
            implements EnterpriseEvent {}

    /**
     * A statement was wrong: what it says now takes the place of what it said before.
     *
     * @param achievement number of the achievement that is corrected
     * @param previousValue what is taken back, with its countries, qualifier and provenance
     * @param occurredOn the day of what is corrected
     */
    record AchievementCorrected(
            String enterpriseId,
            String enterpriseName,
            String division,
            int achievement,
            Attribute attribute,
            BigDecimal value,
            List<String> countries,
            Qualifier qualifier,
            Provenance provenance,
            BigDecimal previousValue,
            List<String> previousCountries,
            Qualifier previousQualifier,
            Provenance previousProvenance,
            String reason,
            LocalDate occurredOn)
            implements EnterpriseEvent, Correction {}
}
