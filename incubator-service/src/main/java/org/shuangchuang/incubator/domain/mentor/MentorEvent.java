package org.shuangchuang.incubator.domain.mentor;

import java.time.LocalDate;
import java.util.List;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Sealed;

/** What happened to a mentor. */
public sealed interface MentorEvent extends Event {

    /**
     * @param mentorId the person's random id
     * @param agencies names of the agencies that recognise together
     */
    record MentorRecognised(
            String mentorId,
            String personId,
            Sealed sealed,
            String division,
            Level level,
            List<String> agencies,
            Provenance provenance,
            LocalDate occurredOn)
            implements MentorEvent {}

    /** @param level to which it is recommended */
    record MentorRecommended(
            String mentorId, String personId, String division, Level level, Provenance provenance, LocalDate occurredOn)
            implements MentorEvent {}

    /** @param level that ended */
    record MentorEnded(
            String mentorId, String personId, String division, Level level, Provenance provenance, LocalDate occurredOn)
            implements MentorEvent {}
}
