package org.shuangchuang.employment.domain.jobs;

import static org.shuangchuang.employment.domain.jobs.JobsRule.ALREADY_EMPLOYED;
import static org.shuangchuang.employment.domain.jobs.JobsRule.COUNTED_THIS_MONTH;
import static org.shuangchuang.employment.domain.jobs.JobsRule.EMPLOYMENT_ENDED;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.shuangchuang.employment.domain.jobs.Employment.Job;
import org.shuangchuang.employment.domain.jobs.Employment.None;
import org.shuangchuang.employment.domain.jobs.Employment.Status;
import org.shuangchuang.employment.domain.jobs.EmploymentCommand.End;
import org.shuangchuang.employment.domain.jobs.EmploymentCommand.Start;
import org.shuangchuang.employment.domain.jobs.EmploymentEvent.EmploymentEnded;
import org.shuangchuang.employment.domain.jobs.EmploymentEvent.EmploymentStarted;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;

/** A person is counted once per carrier and month. */
public final class EmploymentDecider implements Decider<EmploymentCommand, Employment, EmploymentEvent> {

    @Override
    public Employment initial() {
        return new None();
    }

    @Override
    public List<EmploymentEvent> decide(EmploymentCommand command, Employment state) {
        return switch (command) {
            case Start start -> List.of(start(start, state));
            case End end when state instanceof Job job -> end(end, job);
            case End _ -> throw new Refused(EMPLOYMENT_ENDED);
        };
    }

    @Override
    public Employment evolve(Employment state, EmploymentEvent event) {
        return switch (event) {
            case EmploymentStarted e ->
                new Job(
                        Status.WORKING,
                        e.personId(),
                        e.carrierId(),
                        e.carrierName(),
                        e.employer(),
                        e.division(),
                        e.kind(),
                        e.freshGraduate(),
                        e.provenance(),
                        e.occurredOn(),
                        null);
            case EmploymentEnded e
            when state instanceof Job job ->
                new Job(
                        Status.ENDED,
                        job.personId(),
                        job.carrierId(),
                        job.carrierName(),
                        job.employer(),
                        job.division(),
                        job.kind(),
                        job.freshGraduate(),
                        job.provenance(),
                        job.startedOn(),
                        e.occurredOn());
            case EmploymentEnded _ -> state;
        };
    }

    private static EmploymentEvent start(Start c, Employment state) {
        YearMonth month = YearMonth.from(c.on());
        if (state instanceof Job job) {
            if (job.status() == Status.WORKING) {
                throw new Refused(
                        ALREADY_EMPLOYED, Map.of("startedOn", job.startedOn().toString()));
            }
            if (job.month().equals(month)) {
                throw new Refused(COUNTED_THIS_MONTH, Map.of("month", month.toString()));
            }
        }
        return new EmploymentStarted(
                c.personId(),
                c.person(),
                c.carrier().id(),
                c.carrier().name(),
                c.employer(),
                c.carrier().division(),
                c.kind(),
                c.freshGraduate(),
                month,
                c.provenance(),
                c.on());
    }

    private static List<EmploymentEvent> end(End c, Job job) {
        if (job.status() == Status.ENDED) {
            if (c.on().equals(job.endedOn())) {
                return List.of(); // said twice, done once
            }
            throw new Refused(EMPLOYMENT_ENDED);
        }
        return List.of(new EmploymentEnded(
                job.personId(),
                job.carrierId(),
                job.carrierName(),
                job.employer(),
                job.division(),
                job.kind(),
                job.freshGraduate(),
                YearMonth.from(c.on()),
                job.provenance(),
                c.on()));
    }
}
