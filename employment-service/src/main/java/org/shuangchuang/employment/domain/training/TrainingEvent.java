package org.shuangchuang.employment.domain.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What happened to a training session. */
public sealed interface TrainingEvent extends Event {

    /**
     * A session was held.
     *
     * @param qualifier of the session as a count; the numbers of those who came have their own
     */
    record TrainingSessionHeld(
            UUID sessionId,
            TrainingSubject subject,
            @Nullable UUID carrierId,
            @Nullable String carrierName,
            String heldBy,
            String division,
            @Nullable Long persons,
            @Nullable Qualifier personsQualifier,
            @Nullable Long attendances,
            @Nullable Qualifier attendancesQualifier,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate occurredOn)
            implements TrainingEvent {}
}
