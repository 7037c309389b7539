package org.shuangchuang.incubator.domain.carrier;

import java.util.List;
import java.util.Objects;
import org.shuangchuang.incubator.domain.carrier.Carrier.Known;
import org.shuangchuang.incubator.domain.carrier.Carrier.None;
import org.shuangchuang.incubator.domain.carrier.Carrier.Status;
import org.shuangchuang.incubator.domain.carrier.CarrierCommand.Change;
import org.shuangchuang.incubator.domain.carrier.CarrierCommand.Close;
import org.shuangchuang.incubator.domain.carrier.CarrierCommand.Move;
import org.shuangchuang.incubator.domain.carrier.CarrierCommand.Register;
import org.shuangchuang.incubator.domain.carrier.CarrierEvent.CarrierChanged;
import org.shuangchuang.incubator.domain.carrier.CarrierEvent.CarrierClosed;
import org.shuangchuang.incubator.domain.carrier.CarrierEvent.CarrierMoved;
import org.shuangchuang.incubator.domain.carrier.CarrierEvent.CarrierRegistered;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;

/** The life of a carrier: registered, changed, moved, closed. */
public final class CarrierDecider implements Decider<CarrierCommand, Carrier, CarrierEvent> {

    public static final CarrierDecider CARRIER = new CarrierDecider();

    @Override
    public Carrier initial() {
        return new None();
    }

    @Override
    public List<CarrierEvent> decide(CarrierCommand command, Carrier state) {
        return switch (command) {
            case Register c
            when state instanceof None ->
                List.of(new CarrierRegistered(
                        c.carrierId(),
                        c.carrierName(),
                        c.kind(),
                        c.division(),
                        c.operatorCode(),
                        c.provenance(),
                        c.on()));
            case Register _ -> throw new Refused(CarrierRule.CARRIER_ALREADY_REGISTERED);
            case Change c -> change(c, state.mustBeOpen());
            case Move c -> move(c, state.mustBeOpen());
            case Close _ when state instanceof Known known && known.status() == Status.CLOSED -> List.of();
            case Close c -> close(c, state.mustBeOpen());
        };
    }

    private static List<CarrierEvent> change(Change c, Known carrier) {
        if (c.carrierName().equals(carrier.carrierName()) && Objects.equals(c.operatorCode(), carrier.operatorCode())) {
            return List.of();
        }
        return List.of(new CarrierChanged(
                carrier.carrierId(), c.carrierName(), carrier.kind(), carrier.division(), c.operatorCode(), c.on()));
    }

    private static List<CarrierEvent> move(Move c, Known carrier) {
        if (c.division().equals(carrier.division())) {
            return List.of();
        }
        return List.of(new CarrierMoved(
                carrier.carrierId(), carrier.carrierName(), carrier.kind(), carrier.division(), c.division(), c.on()));
    }

    private static List<CarrierEvent> close(Close c, Known carrier) {
        return List.of(new CarrierClosed(
                carrier.carrierId(), carrier.carrierName(), carrier.kind(), carrier.division(), c.on()));
    }

    @Override
    public Carrier evolve(Carrier state, CarrierEvent event) {
        return switch (event) {
            case CarrierRegistered e ->
                new Known(
                        e.carrierId(),
                        e.carrierName(),
                        e.kind(),
                        e.division(),
                        e.operatorCode(),
                        e.occurredOn(),
                        Status.OPEN);
            case CarrierChanged e -> known(state).changed(e.carrierName(), e.operatorCode());
            case CarrierMoved e -> known(state).movedTo(e.division());
            case CarrierClosed _ -> known(state).closed();
        };
    }

    private static Known known(Carrier state) {
        return (Known) state;
    }
}
