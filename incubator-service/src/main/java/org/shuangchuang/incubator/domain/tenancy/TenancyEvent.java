package org.shuangchuang.incubator.domain.tenancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

/** What happened to a tenancy. */
public sealed interface TenancyEvent extends Event {

    /** @param until last day of the stay */
    record TenantAdmitted(
            String tenancyId,
            String carrierId,
            String carrierName,
            String enterpriseId,
            String enterpriseName,
            String division,
            boolean specialField,
            LocalDate until,
            Provenance provenance,
            LocalDate occurredOn)
            implements TenancyEvent {}

    record TenantGraduated(
            String tenancyId,
            String carrierId,
            String carrierName,
            String enterpriseId,
            String enterpriseName,
            String division,
            GraduationCriterion criterion,
            @Nullable Money amountFen,
            Provenance provenance,
            LocalDate occurredOn)
            implements TenancyEvent {}

    record TenantExited(
            String tenancyId,
            String carrierId,
            String carrierName,
            String enterpriseId,
            String enterpriseName,
            String division,
            Provenance provenance,
            LocalDate occurredOn)
            implements TenancyEvent {}
}
