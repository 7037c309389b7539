package org.shuangchuang.employment.domain.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.employment.domain.Carrier;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What can be asked of a training session. */
public sealed interface TrainingCommand {

    /** It was held; see {@link TrainingSession.Held} for what is what. */
    record Hold(
            UUID sessionId,
            TrainingSubject subject,
            @Nullable Carrier carrier,
            String heldBy,
            String division,
            Attendance attendance,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate on)
            implements TrainingCommand {}
}
