package org.shuangchuang.employment.domain.jobs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Sealed;

/** What happened to an employment. */
public sealed interface EmploymentEvent extends Event {

    /** @param month counts the job as new: the month of {@code occurredOn} */
    record EmploymentStarted(
            UUID personId,
            Sealed person,
            UUID carrierId,
            String carrierName,
            String employer,
            String division,
            JobKind kind,
            boolean freshGraduate,
            YearMonth month,
            Provenance provenance,
            LocalDate occurredOn)
            implements EmploymentEvent {}

    /** @param month of the end */
    record EmploymentEnded(
            UUID personId,
            UUID carrierId,
            String carrierName,
            String employer,
            String division,
            JobKind kind,
            boolean freshGraduate,
            YearMonth month,
            Provenance provenance,
            LocalDate occurredOn)
            implements EmploymentEvent {}
}
