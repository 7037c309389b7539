package org.shuangchuang.employment.domain.training;

import static org.shuangchuang.employment.domain.training.TrainingRule.SESSION_ALREADY_HELD;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.employment.domain.Carrier;
import org.shuangchuang.employment.domain.training.TrainingCommand.Hold;
import org.shuangchuang.employment.domain.training.TrainingEvent.TrainingSessionHeld;
import org.shuangchuang.employment.domain.training.TrainingSession.Held;
import org.shuangchuang.employment.domain.training.TrainingSession.None;
import org.shuangchuang.employment.domain.training.TrainingSession.Status;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;

/** A session is recorded once. */
public final class TrainingDecider implements Decider<TrainingCommand, TrainingSession, TrainingEvent> {

    @Override
    public TrainingSession initial() {
        return new None();
    }

    @Override
    public List<TrainingEvent> decide(TrainingCommand command, TrainingSession state) {
        return switch (command) {
            case Hold c
            when state instanceof None -> {
                Carrier carrier = c.carrier();
                yield List.of(new TrainingSessionHeld(
                        c.sessionId(),
                        c.subject(),
                        carrier == null ? null : carrier.id(),
                        carrier == null ? null : carrier.name(),
                        c.heldBy(),
                        c.division(),
                        c.attendance().persons(),
                        c.attendance().personsQualifier(),
                        c.attendance().attendances(),
                        c.attendance().attendancesQualifier(),
                        c.qualifier(),
                        c.provenance(),
                        c.on()));
            }
            case Hold _ -> throw new Refused(SESSION_ALREADY_HELD);
        };
    }

    @Override
    public TrainingSession evolve(TrainingSession state, TrainingEvent event) {
        return switch (event) {
            case TrainingSessionHeld e ->
                new Held(
                        Status.HELD,
                        e.sessionId(),
                        e.subject(),
                        carrier(e),
                        e.heldBy(),
                        e.division(),
                        new Attendance(e.persons(), e.personsQualifier(), e.attendances(), e.attendancesQualifier()),
                        e.qualifier(),
                        e.provenance(),
                        e.occurredOn());
        };
    }

    private static @Nullable Carrier carrier(TrainingSessionHeld e) {
        return e.carrierId() == null || e.carrierName() == null
                ? null
                : new Carrier(e.carrierId(), e.carrierName(), e.division());
    }
}
