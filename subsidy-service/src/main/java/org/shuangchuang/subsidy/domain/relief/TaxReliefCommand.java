package org.shuangchuang.subsidy.domain.relief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.shuangchuang.subsidy.domain.rules.Terms.Eligible;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What may be asked of a carrier's tax relief. */
public sealed interface TaxReliefCommand {

    /** A designation was granted. {@code on} is the posting date. */
    record OpenInterval(
            String carrierId,
            String carrierName,
            String division,
            String kind,
            String level,
            LocalDate from,
            LocalDate on)
            implements TaxReliefCommand {}

    /** A designation was revoked. {@code on} is the posting date. */
    record CloseInterval(String kind, String level, LocalDate until, LocalDate on) implements TaxReliefCommand {}

    /** The carrier moved or was renamed: what is confirmed from now on counts there. */
    record Relocate(String carrierName, String division, LocalDate on) implements TaxReliefCommand {}

    /** @param eligible designations that open relief under the rules in force */
    record Confirm(
            TaxKind tax,
            YearMonth from,
            YearMonth to,
            Money amountFen,
            Qualifier qualifier,
            Provenance provenance,
            List<Eligible> eligible,
            String by,
            LocalDate on)
            implements TaxReliefCommand {}

    record Reverse(int number, String documentNumber, String by, LocalDate on) implements TaxReliefCommand {}
}
