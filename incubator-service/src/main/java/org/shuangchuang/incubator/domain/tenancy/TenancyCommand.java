package org.shuangchuang.incubator.domain.tenancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.incubator.domain.carrier.Carrier;
import org.shuangchuang.incubator.domain.enterprise.Enterprise;
import org.shuangchuang.incubator.domain.ruleset.TenancyRules;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

/** What can be asked of a tenancy. */
public sealed interface TenancyCommand {

    /** @param specialField a field that may stay longer, such as biomedicine */
    record Admit(
            String tenancyId,
            Carrier.Known carrier,
            Enterprise.Known enterprise,
            boolean specialField,
            TenancyRules rules,
            Provenance provenance,
            LocalDate on)
            implements TenancyCommand {}

    /**
     * @param amountFen financing or revenue that is proven, for these criteria
     * @param enterprise the tenant as it is on the day
     */
    record Graduate(
            GraduationCriterion criterion,
            @Nullable Money amountFen,
            Enterprise.Known enterprise,
            TenancyRules rules,
            LocalDate on)
            implements TenancyCommand {}

    record Exit(LocalDate on) implements TenancyCommand {}
}
