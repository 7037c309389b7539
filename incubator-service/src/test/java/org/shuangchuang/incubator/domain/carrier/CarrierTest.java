package org.shuangchuang.incubator.domain.carrier;

import static org.shuangchuang.eventstore.DeciderScenario.scenario;
import static org.shuangchuang.incubator.domain.Given.DINGXI;
import static org.shuangchuang.incubator.domain.Given.LANZHOU;
import static org.shuangchuang.incubator.domain.Given.day;
import static org.shuangchuang.incubator.domain.carrier.CarrierDecider.CARRIER;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shuangchuang.incubator.domain.carrier.CarrierCommand.Change;
import org.shuangchuang.incubator.domain.carrier.CarrierCommand.Close;
import org.shuangchuang.incubator.domain.carrier.CarrierCommand.Move;
import org.shuangchuang.incubator.domain.carrier.CarrierCommand.Register;
import org.shuangchuang.incubator.domain.carrier.CarrierEvent.CarrierChanged;
import org.shuangchuang.incubator.domain.carrier.CarrierEvent.CarrierClosed;
import org.shuangchuang.incubator.domain.carrier.CarrierEvent.CarrierMoved;
import org.shuangchuang.incubator.domain.carrier.CarrierEvent.CarrierRegistered;
import org.shuangchuang.vocabulary.Provenance;

class CarrierTest {

    private static final LocalDate ON = day(2019, 3, 1);
    private static final CarrierRegistered REGISTERED = new CarrierRegistered(
            "c1", "西部创客", CarrierKind.MAKER_SPACE, LANZHOU, null, Provenance.OFFICIAL, day(2019, 1, 2));

    @Test
    void is_registered_once() {
        var register = new Register(
                "c1", "西部创客", CarrierKind.MAKER_SPACE, LANZHOU, null, Provenance.OFFICIAL, day(2019, 1, 2));
        scenario(CARRIER).when(register).then(REGISTERED);
        scenario(CARRIER).given(REGISTERED).when(register).refused(CarrierRule.CARRIER_ALREADY_REGISTERED);
    }

    @Test
    void is_changed_and_nothing_happens_when_nothing_changes() {
        scenario(CARRIER)
                .given(REGISTERED)
                .when(new Change("西部创客空间", null, ON))
                .then(new CarrierChanged("c1", "西部创客空间", CarrierKind.MAKER_SPACE, LANZHOU, null, ON));
        scenario(CARRIER).given(REGISTERED).when(new Change("西部创客", null, ON)).then();
    }

    @Test
    void moves_to_another_division_and_not_to_its_own() {
        scenario(CARRIER)
                .given(REGISTERED)
                .when(new Move(DINGXI, ON))
                .then(new CarrierMoved("c1", "西部创客", CarrierKind.MAKER_SPACE, LANZHOU, DINGXI, ON));
        scenario(CARRIER).given(REGISTERED).when(new Move(LANZHOU, ON)).then();
    }

    @Test
    void is_closed_once_and_then_neither_moves_nor_changes() {
        CarrierClosed closed = new CarrierClosed("c1", "西部创客", CarrierKind.MAKER_SPACE, LANZHOU, ON);
        scenario(CARRIER).given(REGISTERED).when(new Close(ON)).then(closed);
        scenario(CARRIER).given(REGISTERED, closed).when(new Close(ON)).then();
        scenario(CARRIER).given(REGISTERED, closed).when(new Move(DINGXI, ON)).refused(CarrierRule.CARRIER_NOT_OPEN);
        scenario(CARRIER)
                .given(REGISTERED, closed)
                .when(new Change("别名", null, ON))
                .refused(CarrierRule.CARRIER_NOT_OPEN);
    }
}
