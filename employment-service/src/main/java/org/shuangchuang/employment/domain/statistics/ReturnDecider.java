package org.shuangchuang.employment.domain.statistics;

import static org.shuangchuang.employment.domain.statistics.ReturnRule.ACT_BEFORE_LAST;
import static org.shuangchuang.employment.domain.statistics.ReturnRule.CORRECTS_WHAT_DOES_NOT_STAND;
import static org.shuangchuang.employment.domain.statistics.ReturnRule.CROSS_CHECKS_FAILED;
import static org.shuangchuang.employment.domain.statistics.ReturnRule.RETURN_ALREADY_OPENED;
import static org.shuangchuang.employment.domain.statistics.ReturnRule.RETURN_ALREADY_VALIDATED;
import static org.shuangchuang.employment.domain.statistics.ReturnRule.RETURN_LOCKED;
import static org.shuangchuang.employment.domain.statistics.ReturnRule.RETURN_NOT_LOCKED;
import static org.shuangchuang.employment.domain.statistics.ReturnRule.RETURN_NOT_OPENED;
import static org.shuangchuang.employment.domain.statistics.ReturnRule.RETURN_NOT_SUBMITTED;
import static org.shuangchuang.employment.domain.statistics.ReturnRule.RETURN_NOT_VALIDATED;

import java.util.List;
import java.util.Map;
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
import org.shuangchuang.employment.domain.statistics.StatisticalReturn.None;
import org.shuangchuang.employment.domain.statistics.StatisticalReturn.Opened;
import org.shuangchuang.employment.domain.statistics.StatisticalReturn.Status;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;

/** A return is opened, submitted, validated and locked; once locked, only a correction that names what it corrects changes it. */
public final class ReturnDecider implements Decider<ReturnCommand, StatisticalReturn, ReturnEvent> {

    @Override
    public StatisticalReturn initial() {
        return new None();
    }

    @Override
    public List<ReturnEvent> decide(ReturnCommand command, StatisticalReturn state) {
        return switch (state) {
            case None _ ->
                switch (command) {
                    case Open c -> List.of(ReturnEvents.opened(c));
                    case Submit _, Validate _, Lock _, Correct _ -> throw new Refused(RETURN_NOT_OPENED);
                };
            case Opened opened -> inOrder(command, opened, act(command, opened));
        };
    }

    private static List<ReturnEvent> act(ReturnCommand command, Opened opened) {
        return switch (command) {
            case Open _ -> throw new Refused(RETURN_ALREADY_OPENED);
            case Submit c -> submit(c, opened);
            case Validate c -> validate(c, opened);
            case Lock c -> lock(c, opened);
            case Correct c -> correct(c, opened);
        };
    }

    private static List<ReturnEvent> inOrder(ReturnCommand command, Opened opened, List<ReturnEvent> events) {
        if (!events.isEmpty() && command.on().isBefore(opened.actedOn())) {
            throw new Refused(
                    ACT_BEFORE_LAST, Map.of("lastActedOn", opened.actedOn().toString()));
        }
        return events;
    }

    @Override
    public StatisticalReturn evolve(StatisticalReturn state, ReturnEvent event) {
        if (event instanceof ReturnOpened e) {
            return ReturnEvents.opened(e);
        }
        if (!(state instanceof Opened opened)) {
            return state;
        }
        return switch (event) {
            case ReturnOpened _ -> opened;
            case ReturnSubmitted e -> opened.then(Status.SUBMITTED, e.figures(), 0, e.submittedOn());
            case ReturnValidated e -> opened.then(Status.VALIDATED, opened.figures(), 0, e.validatedOn());
            case ReturnLocked e -> opened.then(Status.LOCKED, e.figures(), opened.version() + 1, e.lockedOn());
            case ReturnCorrected e -> opened.then(Status.CORRECTED, e.figures(), opened.version() + 1, e.correctedOn());
        };
    }

    private static List<ReturnEvent> submit(Submit c, Opened state) {
        return switch (state.status()) {
            case OPENED -> List.of(ReturnEvents.submitted(c, state));
            case SUBMITTED ->
                c.figures().equals(state.figures()) ? List.of() : List.of(ReturnEvents.submitted(c, state));
            case VALIDATED -> throw new Refused(RETURN_ALREADY_VALIDATED);
            case LOCKED, CORRECTED -> throw new Refused(RETURN_LOCKED);
        };
    }

    private static List<ReturnEvent> validate(Validate c, Opened state) {
        ReturnFigures figures = state.figures();
        return switch (state.status()) {
            case OPENED -> throw new Refused(RETURN_NOT_SUBMITTED);
            case SUBMITTED -> {
                if (figures == null) {
                    throw new Refused(RETURN_NOT_SUBMITTED);
                }
                consistent(figures);
                yield List.of(ReturnEvents.validated(c, state));
            }
            case VALIDATED -> List.of();
            case LOCKED, CORRECTED -> throw new Refused(RETURN_LOCKED);
        };
    }

    private static List<ReturnEvent> lock(Lock c, Opened state) {
        ReturnFigures figures = state.figures();
        return switch (state.status()) {
            case OPENED, SUBMITTED -> throw new Refused(RETURN_NOT_VALIDATED);
            case VALIDATED -> {
                if (figures == null) {
                    throw new Refused(RETURN_NOT_VALIDATED);
                }
                yield List.of(ReturnEvents.locked(c, state, figures));
            }
            case LOCKED, CORRECTED -> List.of();
        };
    }

    private static List<ReturnEvent> correct(Correct c, Opened state) {
        ReturnFigures previous = state.figures();
        if (!state.status().isLocked() || previous == null) {
            throw new Refused(RETURN_NOT_LOCKED);
        }
        if (c.correctsVersion() != state.standsSince()) {
            throw new Refused(CORRECTS_WHAT_DOES_NOT_STAND, Map.of("standsSince", state.standsSince()));
        }
        if (c.figures().equals(previous)) {
            return List.of();
        }
        consistent(c.figures());
        return List.of(ReturnEvents.corrected(c, state, previous));
    }

    private static void consistent(ReturnFigures figures) {
        List<Map<String, String>> failed = CrossCheck.failed(figures);
        if (!failed.isEmpty()) {
            throw new Refused(CROSS_CHECKS_FAILED, Map.of("failed", failed));
        }
    }
}
