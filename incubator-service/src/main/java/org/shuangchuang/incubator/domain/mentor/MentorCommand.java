package org.shuangchuang.incubator.domain.mentor;

import java.time.LocalDate;
import java.util.List;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Sealed;

/** What can be asked of a mentor. */
public sealed interface MentorCommand {

    record Recognise(
            String personId, Sealed sealed, String division, List<String> agencies, Provenance provenance, LocalDate on)
            implements MentorCommand {}

    record Recommend(LocalDate on) implements MentorCommand {}

    record End(LocalDate on) implements MentorCommand {}
}
