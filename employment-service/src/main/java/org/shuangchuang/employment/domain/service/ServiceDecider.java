package org.shuangchuang.employment.domain.service;

import static org.shuangchuang.employment.domain.service.ServiceRule.SERVICES_ALREADY_RECORDED;
import static org.shuangchuang.employment.domain.service.ServiceRule.SERVICES_NOT_RECORDED;

import java.util.List;
import org.shuangchuang.employment.domain.service.ServiceCommand.Correct;
import org.shuangchuang.employment.domain.service.ServiceCommand.Record;
import org.shuangchuang.employment.domain.service.ServiceEvent.ServicesCorrected;
import org.shuangchuang.employment.domain.service.ServiceEvent.ServicesRecorded;
import org.shuangchuang.employment.domain.service.ServiceRecord.None;
import org.shuangchuang.employment.domain.service.ServiceRecord.Recorded;
import org.shuangchuang.employment.domain.service.ServiceRecord.Status;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;

/** A service record is stated once; a wrong number is replaced by a linked correction. */
public final class ServiceDecider implements Decider<ServiceCommand, ServiceRecord, ServiceEvent> {

    @Override
    public ServiceRecord initial() {
        return new None();
    }

    @Override
    public List<ServiceEvent> decide(ServiceCommand command, ServiceRecord state) {
        return switch (command) {
            case Record c
            when state instanceof None ->
                List.of(new ServicesRecorded(
                        c.carrier().id(),
                        c.carrier().name(),
                        c.carrier().division(),
                        c.served(),
                        c.count(),
                        c.qualifier(),
                        c.provenance(),
                        c.on()));
            case Record _ -> throw new Refused(SERVICES_ALREADY_RECORDED);
            case Correct c when state instanceof Recorded standing -> correct(c, standing);
            case Correct _ -> throw new Refused(SERVICES_NOT_RECORDED);
        };
    }

    @Override
    public ServiceRecord evolve(ServiceRecord state, ServiceEvent event) {
        return switch (event) {
            case ServicesRecorded e ->
                new Recorded(
                        Status.RECORDED,
                        e.carrierId(),
                        e.carrierName(),
                        e.division(),
                        e.served(),
                        e.count(),
                        e.qualifier(),
                        e.provenance(),
                        e.occurredOn(),
                        1);
            case ServicesCorrected e ->
                new Recorded(
                        Status.CORRECTED,
                        e.carrierId(),
                        e.carrierName(),
                        e.division(),
                        e.served(),
                        e.count(),
                        e.qualifier(),
                        e.provenance(),
                        e.occurredOn(),
                        state instanceof Recorded before ? before.version() + 1 : 1);
        };
    }

    private static List<ServiceEvent> correct(Correct c, Recorded standing) {
        if (standing.count() == c.count()
                && standing.qualifier() == c.qualifier()
                && standing.provenance() == c.provenance()) {
            return List.of(); // said twice, done once
        }
        return List.of(new ServicesCorrected(
                standing.carrierId(),
                standing.carrierName(),
                standing.division(),
                standing.served(),
                c.count(),
                c.qualifier(),
                c.provenance(),
                standing.count(),
                standing.qualifier(),
                standing.provenance(),
                c.count() - standing.count(),
                standing.version(),
                standing.occurredOn()));
    }
}
