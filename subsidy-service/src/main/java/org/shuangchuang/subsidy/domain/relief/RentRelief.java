package org.shuangchuang.subsidy.domain.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Correction;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Refused;

/** A rent that a carrier does not collect from its tenants 房租减免: granted once, reversed at most once. */
public sealed interface RentRelief {

    /** Nothing was granted yet. */
    record None() implements RentRelief {}

    /** Whether it stands. */
    enum Status {
        GRANTED,
        REVERSED
    }

    /**
     * What was granted to whom.
     *
     * @param carrierId who grants it, null when the landlord is no carrier
     * @param enterpriseId who is granted it, null for all tenants together
     */
    record Relief(
            String reliefId,
            @Nullable String carrierId,
            @Nullable String carrierName,
            @Nullable String enterpriseId,
            @Nullable String enterpriseName,
            String division,
            Money amountFen,
            Qualifier qualifier,
            Provenance provenance) {}

    /** A relief that was granted. */
    record Granted(Status status, Relief relief, LocalDate grantedOn) implements RentRelief, Placed {
        @Override
        public String division() {
            return relief.division();
        }

        @Override
        public Set<String> concerns() {
            return Stream.of(relief.carrierId(), relief.enterpriseId())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }

    /** What may be asked of a rent relief. */
    sealed interface Command {
        record Grant(Relief relief, String by, LocalDate on) implements Command {}

        record Reverse(String documentNumber, String by, LocalDate on) implements Command {}
    }

    /** What happened to a rent relief. */
    sealed interface RentReliefEvent extends Event {
        record RentReliefGranted(
                String reliefId,
                @Nullable String carrierId,
                @Nullable String carrierName,
                @Nullable String enterpriseId,
                @Nullable String enterpriseName,
                String division,
                Money amountFen,
                Qualifier qualifier,
                Provenance provenance,
                String by,
                LocalDate occurredOn)
                implements RentReliefEvent {}

        /** @param amountFen the whole amount that was granted */
        record RentReliefReversed(
                String reliefId,
                @Nullable String carrierId,
                @Nullable String carrierName,
                @Nullable String enterpriseId,
                @Nullable String enterpriseName,
                String division,
                Money amountFen,
                Qualifier qualifier,
                Provenance provenance,
                String documentNumber,
                String by,
                LocalDate occurredOn)
                implements RentReliefEvent, Correction {}
    }

    /** Decides on a rent relief. */
    final class RentReliefDecider implements Decider<Command, RentRelief, RentReliefEvent> {

        @Override
        public RentRelief initial() {
            return new None();
        }

        @Override
        public List<RentReliefEvent> decide(Command command, RentRelief state) {
            return switch (command) {
                case Command.Grant c -> List.of(granted(c));
                case Command.Reverse c
                when state instanceof Granted granted && granted.status() == Status.GRANTED ->
                    List.of(reversed(c, granted.relief()));
                case Command.Reverse _ -> throw new Refused(ReliefRule.RELIEF_REVERSED);
            };
        }

        private static RentReliefEvent granted(Command.Grant c) {
            Relief r = c.relief();
            return new RentReliefEvent.RentReliefGranted(
                    r.reliefId(),
                    r.carrierId(),
                    r.carrierName(),
                    r.enterpriseId(),
                    r.enterpriseName(),
                    r.division(),
                    r.amountFen(),
                    r.qualifier(),
                    r.provenance(),
                    c.by(),
                    c.on());
        }

        private static RentReliefEvent reversed(Command.Reverse c, Relief r) {
            return new RentReliefEvent.RentReliefReversed(
                    r.reliefId(),
                    r.carrierId(),
                    r.carrierName(),
                    r.enterpriseId(),
                    r.enterpriseName(),
                    r.division(),
                    r.amountFen(),
                    r.qualifier(),
                    r.provenance(),
                    c.documentNumber(),
                    c.by(),
                    c.on());
        }

        @Override
        public RentRelief evolve(RentRelief state, RentReliefEvent event) {
            return switch (event) {
                case RentReliefEvent.RentReliefGranted e ->
                    new Granted(
                            Status.GRANTED,
                            new Relief(
                                    e.reliefId(),
                                    e.carrierId(),
                                    e.carrierName(),
                                    e.enterpriseId(),
                                    e.enterpriseName(),
                                    e.division(),
                                    e.amountFen(),
                                    e.qualifier(),
                                    e.provenance()),
                            e.occurredOn());
                case RentReliefEvent.RentReliefReversed _
                when state instanceof Granted granted ->
                    new Granted(Status.REVERSED, granted.relief(), granted.grantedOn());
                case RentReliefEvent.RentReliefReversed _ -> state;
            };
        }
    }
}
