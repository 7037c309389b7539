package org.shuangchuang.employment.domain.jobs;

import java.time.LocalDate;
import java.util.UUID;
import org.shuangchuang.employment.domain.Carrier;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Sealed;

/** What can be asked of an employment. */
public sealed interface EmploymentCommand {

    /** A person enters a carrier's roster. */
    record Start(
            UUID personId,
            Sealed person,
            Carrier carrier,
            String employer,
            JobKind kind,
            boolean freshGraduate,
            Provenance provenance,
            LocalDate on)
            implements EmploymentCommand {}

    /** The job is over. */
    record End(LocalDate on) implements EmploymentCommand {}
}
