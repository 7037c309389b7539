package org.shuangchuang.subsidy.domain.relief;

import java.time.LocalDate;
import java.time.YearMonth;
import org.shuangchuang.vocabulary.Correction;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What happened to a carrier's tax relief. */
public sealed interface TaxReliefEvent extends Event {

    record TaxReliefOpened(
            String carrierId,
            String carrierName,
            String division,
            String kind,
            String level,
            LocalDate from,
            LocalDate occurredOn)
            implements TaxReliefEvent {}

    record TaxReliefClosed(String carrierId, String kind, String level, LocalDate until, LocalDate occurredOn)
            implements TaxReliefEvent {}

    record TaxReliefRelocated(String carrierId, String carrierName, String division, LocalDate occurredOn)
            implements TaxReliefEvent {}

    /**
     * @param number on this carrier, from 1
     * @param from first month, {@code 2020-01}
     * @param to last month
     */
    record TaxReliefConfirmed(
            String carrierId,
            String carrierName,
            String division,
            int number,
            TaxKind tax,
            YearMonth from,
            YearMonth to,
            Money amountFen,
            Qualifier qualifier,
            Provenance provenance,
            String by,
            LocalDate occurredOn)
            implements TaxReliefEvent {}

    /**
     * @param number of the confirmation that is reversed
     * @param amountFen its amount
     */
    record TaxReliefReversed(
            String carrierId,
            String carrierName,
            String division,
            int number,
            TaxKind tax,
            Money amountFen,
            Qualifier qualifier,
            Provenance provenance,
            String documentNumber,
            String by,
            LocalDate occurredOn)
            implements TaxReliefEvent, Correction {}
}
