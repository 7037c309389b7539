package org.shuangchuang.employment.domain.jobs;

import static org.shuangchuang.employment.domain.jobs.JobsRule.MONTH_DECLARED;
import static org.shuangchuang.employment.domain.jobs.JobsRule.MONTH_ROSTERED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.shuangchuang.employment.domain.jobs.CarrierMonth.Declaration;
import org.shuangchuang.employment.domain.jobs.CarrierMonth.Declared;
import org.shuangchuang.employment.domain.jobs.CarrierMonth.Rostered;
import org.shuangchuang.employment.domain.jobs.CarrierMonth.Status;
import org.shuangchuang.employment.domain.jobs.CarrierMonth.Unstated;
import org.shuangchuang.employment.domain.jobs.CarrierMonthCommand.Declare;
import org.shuangchuang.employment.domain.jobs.CarrierMonthCommand.Roster;
import org.shuangchuang.employment.domain.jobs.CarrierMonthEvent.JobsDeclarationCorrected;
import org.shuangchuang.employment.domain.jobs.CarrierMonthEvent.JobsDeclared;
import org.shuangchuang.employment.domain.jobs.CarrierMonthEvent.RosterOpened;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;

/** For a carrier and month a roster excludes a declaration, and the reverse. */
public final class CarrierMonthDecider implements Decider<CarrierMonthCommand, CarrierMonth, CarrierMonthEvent> {

    @Override
    public CarrierMonth initial() {
        return new Unstated();
    }

    @Override
    public List<CarrierMonthEvent> decide(CarrierMonthCommand command, CarrierMonth state) {
        return switch (command) {
            case Roster c ->
                switch (state) {
                    case Unstated _ ->
                        List.of(new RosterOpened(
                                c.carrier().id(),
                                c.carrier().name(),
                                c.carrier().division(),
                                YearMonth.from(c.on()),
                                c.on()));
                    case Rostered _ -> List.of();
                    case Declared declared ->
                        throw new Refused(
                                MONTH_DECLARED, Map.of("month", declared.month().toString()));
                };
            case Declare c ->
                switch (state) {
                    case Unstated _ -> List.of(declared(c, withinMonth(c)));
                    case Rostered _ ->
                        throw new Refused(
                                MONTH_ROSTERED, Map.of("month", c.month().toString()));
                    case Declared declared -> declareAgain(c, declared);
                };
        };
    }

    @Override
    public CarrierMonth evolve(CarrierMonth state, CarrierMonthEvent event) {
        return switch (event) {
            case RosterOpened e -> new Rostered(Status.ROSTERED, e.carrierId(), e.carrierName(), e.month());
            case JobsDeclared e -> {
                Declared before = state instanceof Declared declared ? declared : nothingDeclared(e);
                yield before.with(
                        e.kind(),
                        new Declaration(
                                e.count(),
                                e.qualifier(),
                                e.provenance(),
                                e.division(),
                                e.occurredOn(),
                                e.declaredOn(),
                                before.version() + 1));
            }
            case JobsDeclarationCorrected e
            when state instanceof Declared before ->
                before.with(
                        e.kind(),
                        new Declaration(
                                e.count(),
                                e.qualifier(),
                                e.provenance(),
                                e.division(),
                                e.occurredOn(),
                                e.declaredOn(),
                                before.version() + 1));
            case JobsDeclarationCorrected _ -> state;
        };
    }

    private static List<CarrierMonthEvent> declareAgain(Declare c, Declared state) {
        Declaration standing = state.declarations().get(c.kind());
        if (standing == null) {
            LocalDate day = withinMonth(c);
            return List.of(declared(c, day.isBefore(state.lastOn()) ? state.lastOn() : day));
        }
        if (standing.count() == c.count()
                && standing.qualifier() == c.qualifier()
                && standing.provenance() == c.provenance()
                && standing.division().equals(c.carrier().division())) {
            return List.of(); // said twice, done once
        }
        return List.of(new JobsDeclarationCorrected(
                c.carrier().id(),
                c.carrier().name(),
                c.carrier().division(),
                c.kind(),
                c.month(),
                c.count(),
                c.qualifier(),
                c.provenance(),
                standing.count(),
                standing.qualifier(),
                standing.provenance(),
                standing.division(),
                c.count() - standing.count(),
                standing.version(),
                c.on(),
                standing.occurredOn()));
    }

    private static CarrierMonthEvent declared(Declare c, LocalDate countsOn) {
        return new JobsDeclared(
                c.carrier().id(),
                c.carrier().name(),
                c.carrier().division(),
                c.kind(),
                c.month(),
                c.count(),
                c.qualifier(),
                c.provenance(),
                c.on(),
                countsOn);
    }

    /** The day of the declaration, or the month's last when the month is over. */
    private static LocalDate withinMonth(Declare c) {
        LocalDate last = c.month().atEndOfMonth();
        return c.on().isBefore(last) ? c.on() : last;
    }

    private static Declared nothingDeclared(JobsDeclared e) {
        return new Declared(Status.DECLARED, e.carrierId(), e.carrierName(), e.month(), Map.of(), e.occurredOn(), 0);
    }
}
