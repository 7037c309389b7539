package org.shuangchuang.employment.domain;

import static org.shuangchuang.employment.domain.service.Served.ENTERPRISES;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;
import static org.shuangchuang.vocabulary.Provenance.DECLARED;
import static org.shuangchuang.vocabulary.Qualifier.AT_LEAST;
import static org.shuangchuang.vocabulary.Qualifier.EXACT;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shuangchuang.employment.domain.service.ServiceCommand;
import org.shuangchuang.employment.domain.service.ServiceCommand.Correct;
import org.shuangchuang.employment.domain.service.ServiceCommand.Record;
import org.shuangchuang.employment.domain.service.ServiceDecider;
import org.shuangchuang.employment.domain.service.ServiceEvent;
import org.shuangchuang.employment.domain.service.ServiceEvent.ServicesCorrected;
import org.shuangchuang.employment.domain.service.ServiceEvent.ServicesRecorded;
import org.shuangchuang.employment.domain.service.ServiceRecord;
import org.shuangchuang.employment.domain.service.ServiceRule;
import org.shuangchuang.eventstore.DeciderScenario;

class ServiceRecordTest {

    private static final Carrier CARRIER = new Carrier(UUID.randomUUID(), "丝路新世纪创客家园", "620100");
    private static final LocalDate DAY = LocalDate.of(2021, 6, 30);
    private static final ServicesRecorded RECORDED =
            new ServicesRecorded(CARRIER.id(), CARRIER.name(), "620100", ENTERPRISES, 400, AT_LEAST, DECLARED, DAY);

    private static DeciderScenario<ServiceCommand, ServiceRecord, ServiceEvent> record() {
        return scenario(new ServiceDecider());
    }

    private static ServicesCorrected corrected(long count, long previous, long version) {
        return new ServicesCorrected(
                CARRIER.id(),
                CARRIER.name(),
                "620100",
                ENTERPRISES,
                count,
                EXACT,
                DECLARED,
                previous,
                version == 1 ? AT_LEAST : EXACT,
                DECLARED,
                count - previous,
                version,
                DAY);
    }

    @Test
    void services_are_recorded_once() {
        Record command = new Record(CARRIER, ENTERPRISES, 400, AT_LEAST, DECLARED, DAY);

        record().when(command).then(RECORDED);
        record().given(RECORDED).when(command).refused(ServiceRule.SERVICES_ALREADY_RECORDED);
    }

    @Test
    void a_wrong_number_is_replaced_on_the_day_it_speaks_of() {
        record().given(RECORDED).when(new Correct(380, EXACT, DECLARED)).then(corrected(380, 400, 1));
        record().given(RECORDED, corrected(380, 400, 1))
                .when(new Correct(390, EXACT, DECLARED))
                .then(corrected(390, 380, 2));
    }

    @Test
    void a_correction_said_twice_is_done_once() {
        record().given(RECORDED, corrected(380, 400, 1))
                .when(new Correct(380, EXACT, DECLARED))
                .then();
    }

    @Test
    void what_was_never_recorded_is_not_corrected() {
        record().when(new Correct(380, EXACT, DECLARED)).refused(ServiceRule.SERVICES_NOT_RECORDED);
    }
}
