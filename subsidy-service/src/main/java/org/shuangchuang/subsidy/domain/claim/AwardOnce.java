package org.shuangchuang.subsidy.domain.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Refused;

/** One award per enterprise × programme × kind × year: a stream that is named for these and has one event. */
public final class AwardOnce implements Decider<AwardOnce.Take, AwardOnce.Taken, AwardOnce.AwardTaken> {

    /** @param claimId the claim that was awarded, null while none was */
    public record Taken(@Nullable String claimId) {}

    /** Takes the award for a claim. */
    public record Take(String claimId, LocalDate on) {}

    /** The award was taken. */
    public record AwardTaken(String claimId, LocalDate occurredOn) implements Event {}

    /** Last part of the stream's name. */
    public static String id(Application application) {
        return String.join(
                ".",
                application.enterpriseId(),
                application.programme(),
                application.kind().name(),
                Integer.toString(application.cohort()));
    }

    @Override
    public Taken initial() {
        return new Taken(null);
    }

    @Override
    public List<AwardTaken> decide(Take command, Taken state) {
        if (state.claimId() != null) {
            throw new Refused(ClaimRule.ALREADY_AWARDED, Map.of("claimId", state.claimId()));
        }
        return List.of(new AwardTaken(command.claimId(), command.on()));
    }

    @Override
    public Taken evolve(Taken state, AwardTaken event) {
        return new Taken(event.claimId());
    }
}
