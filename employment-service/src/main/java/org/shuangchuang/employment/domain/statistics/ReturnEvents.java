package org.shuangchuang.employment.domain.statistics;

import org.shuangchuang.employment.domain.statistics.ReturnCommand.Correct;
import org.shuangchuang.employment.domain.statistics.ReturnCommand.Lock;
import org.shuangchuang.employment.domain.statistics.ReturnCommand.Open;
import org.shuangchuang.employment.domain.statistics.ReturnCommand.Submit;
import org.shuangchuang.employment.domain.statistics.ReturnCommand.Validate;
import org.shuangchuang.employment.domain.statistics.ReturnEvent.ReturnCorrected;
import org.shuangchuang.employment.domain.statistics.ReturnEvent.ReturnLocked;
import org.shuangchuang.employment.domain.statistics.ReturnEvent.ReturnOpened;
import org.shuangchuang.employment.domain.statistics.ReturnEvent.ReturnSubmitted;
import org.shuangchuang.employment.domain.statistics.ReturnEvent.ReturnValidated;
import org.shuangchuang.employment.domain.statistics.StatisticalReturn.Opened;
import org.shuangchuang.employment.domain.statistics.StatisticalReturn.Status;

/** The events of a return with all that they count under: a reader joins nothing. */
final class ReturnEvents {

    private ReturnEvents() {}

    static ReturnEvent opened(Open c) {
        return new ReturnOpened(
                c.returnId(),
                c.carrier().id(),
                c.carrier().name(),
                c.carrier().division(),
                c.period().kind(),
                c.period().text(),
                c.provenance(),
                c.on(),
                c.period().lastDay());
    }

    static Opened opened(ReturnOpened e) {
        return new Opened(
                Status.OPENED,
                e.returnId(),
                e.carrierId(),
                e.carrierName(),
                e.division(),
                e.kind(),
                e.period(),
                e.occurredOn(),
                e.provenance(),
                null,
                0,
                e.openedOn(),
                1);
    }

    static ReturnEvent submitted(Submit c, Opened of) {
        return new ReturnSubmitted(
                of.returnId(),
                of.carrierId(),
                of.carrierName(),
                of.division(),
                of.kind(),
                of.period(),
                c.figures(),
                of.provenance(),
                c.on(),
                of.occurredOn());
    }

    static ReturnEvent validated(Validate c, Opened of) {
        return new ReturnValidated(
                of.returnId(),
                of.carrierId(),
                of.carrierName(),
                of.division(),
                of.kind(),
                of.period(),
                c.on(),
                of.occurredOn());
    }

    static ReturnEvent locked(Lock c, Opened of, ReturnFigures figures) {
        return new ReturnLocked(
                of.returnId(),
                of.carrierId(),
                of.carrierName(),
                of.division(),
                of.kind(),
                of.period(),
                figures,
                of.provenance(),
                c.on(),
                of.occurredOn());
    }

    static ReturnEvent corrected(Correct c, Opened of, ReturnFigures previous) {
        return new ReturnCorrected(
                of.returnId(),
                of.carrierId(),
                of.carrierName(),
                of.division(),
                of.kind(),
                of.period(),
                c.figures(),
                previous,
                c.correctsVersion(),
                c.reason(),
                of.provenance(),
                c.on(),
                of.occurredOn());
    }
}
