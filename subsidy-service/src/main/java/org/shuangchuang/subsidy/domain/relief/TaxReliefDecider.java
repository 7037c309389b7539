package org.shuangchuang.subsidy.domain.relief;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuangchuang.subsidy.domain.relief.TaxRelief.Confirmation;
import org.shuangchuang.subsidy.domain.relief.TaxRelief.Designated;
import org.shuangchuang.subsidy.domain.relief.TaxRelief.Open;
import org.shuangchuang.subsidy.domain.relief.TaxReliefCommand.*;
import org.shuangchuang.subsidy.domain.relief.TaxReliefEvent.*;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;

/** Tax relief is opened and closed by designations, and confirmed month by month inside them. */
public final class TaxReliefDecider implements Decider<TaxReliefCommand, TaxRelief, TaxReliefEvent> {

    @Override
    public TaxRelief initial() {
        return new TaxRelief.None();
    }

    @Override
    public List<TaxReliefEvent> decide(TaxReliefCommand command, TaxRelief state) {
        return switch (command) {
            case OpenInterval c ->
                List.of(new TaxReliefOpened(
                        c.carrierId(), c.carrierName(), c.division(), c.kind(), c.level(), c.from(), c.on()));
            case CloseInterval c
            when state instanceof Open relief ->
                List.of(new TaxReliefClosed(relief.carrierId(), c.kind(), c.level(), c.until(), c.on()));
            case Relocate c
            when state instanceof Open relief ->
                List.of(new TaxReliefRelocated(relief.carrierId(), c.carrierName(), c.division(), c.on()));
            case CloseInterval _, Relocate _ -> List.of();
            case Confirm c when state instanceof Open relief -> List.of(confirm(c, relief));
            case Confirm _ -> throw new Refused(ReliefRule.RELIEF_NOT_OPEN);
            case Reverse c when state instanceof Open relief -> List.of(reverse(c, relief));
            case Reverse _ -> throw new Refused(ReliefRule.UNKNOWN_CONFIRMATION);
        };
    }

    private static TaxReliefEvent confirm(Confirm c, Open relief) {
        for (YearMonth month = c.from(); !month.isAfter(c.to()); month = month.plusMonths(1)) {
            if (!relief.opens(month, c.eligible())) {
                throw new Refused(ReliefRule.RELIEF_NOT_OPEN, Map.of("month", month.toString()));
            }
        }
        if (relief.confirmations().stream().anyMatch(one -> one.overlaps(c.tax(), c.from(), c.to()))) {
            throw new Refused(ReliefRule.RELIEF_CONFIRMED_BEFORE);
        }
        return new TaxReliefConfirmed(
                relief.carrierId(),
                relief.carrierName(),
                relief.division(),
                relief.confirmations().size() + 1,
                c.tax(),
                c.from(),
                c.to(),
                c.amountFen(),
                c.qualifier(),
                c.provenance(),
                c.by(),
                c.on());
    }

    private static TaxReliefEvent reverse(Reverse c, Open relief) {
        if (c.number() < 1 || c.number() > relief.confirmations().size()) {
            throw new Refused(ReliefRule.UNKNOWN_CONFIRMATION);
        }
        Confirmation confirmation = relief.confirmations().get(c.number() - 1);
        if (confirmation.reversed()) {
            throw new Refused(ReliefRule.RELIEF_REVERSED);
        }
        return new TaxReliefReversed(
                relief.carrierId(),
                relief.carrierName(),
                relief.division(),
                c.number(),
                confirmation.tax(),
                confirmation.amountFen(),
                confirmation.qualifier(),
                confirmation.provenance(),
                c.documentNumber(),
                c.by(),
                c.on());
    }

    @Override
    public TaxRelief evolve(TaxRelief state, TaxReliefEvent event) {
        return switch (event) {
            case TaxReliefOpened e -> opened(state, e);
            case TaxReliefClosed e
            when state instanceof Open r ->
                designations(
                        r,
                        r.designations().stream()
                                .map(one -> one.until() == null
                                                && one.kind().equals(e.kind())
                                                && one.level().equals(e.level())
                                        ? new Designated(one.kind(), one.level(), one.from(), e.until())
                                        : one)
                                .toList());
            case TaxReliefRelocated e
            when state instanceof Open r ->
                new Open(r.carrierId(), e.carrierName(), e.division(), r.designations(), r.confirmations());
            case TaxReliefConfirmed e when state instanceof Open r -> confirmations(r, with(r.confirmations(), of(e)));
            case TaxReliefReversed e
            when state instanceof Open r ->
                confirmations(
                        r,
                        r.confirmations().stream()
                                .map(one -> one.number() == e.number() ? reversed(one) : one)
                                .toList());
            case TaxReliefClosed _, TaxReliefRelocated _, TaxReliefConfirmed _, TaxReliefReversed _ -> state;
        };
    }

    private static Open opened(TaxRelief state, TaxReliefOpened e) {
        Designated designated = new Designated(e.kind(), e.level(), e.from(), null);
        return switch (state) {
            case TaxRelief.None _ ->
                new Open(e.carrierId(), e.carrierName(), e.division(), List.of(designated), List.of());
            case Open r ->
                new Open(
                        r.carrierId(),
                        e.carrierName(),
                        e.division(),
                        with(r.designations(), designated),
                        r.confirmations());
        };
    }

    private static Confirmation of(TaxReliefConfirmed e) {
        return new Confirmation(
                e.number(), e.tax(), e.from(), e.to(), e.amountFen(), e.qualifier(), e.provenance(), false);
    }

    private static Confirmation reversed(Confirmation c) {
        return new Confirmation(
                c.number(), c.tax(), c.from(), c.to(), c.amountFen(), c.qualifier(), c.provenance(), true);
    }

    private static Open designations(Open r, List<Designated> designations) {
        return new Open(r.carrierId(), r.carrierName(), r.division(), designations, r.confirmations());
    }

    private static Open confirmations(Open r, List<Confirmation> confirmations) {
        return new Open(r.carrierId(), r.carrierName(), r.division(), r.designations(), confirmations);
    }

    private static <T> List<T> with(List<T> all, T more) {
        List<T> longer = new ArrayList<>(all);
        longer.add(more);
        return List.copyOf(longer);
    }
}
