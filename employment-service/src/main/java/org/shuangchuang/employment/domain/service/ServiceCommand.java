package org.shuangchuang.employment.domain.service;

import java.time.LocalDate;
import org.shuangchuang.employment.domain.Carrier;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What can be asked of a service record. */
public sealed interface ServiceCommand {

    /** A single service, or a declared count of them. */
    record Record(Carrier carrier, Served served, long count, Qualifier qualifier, Provenance provenance, LocalDate on)
            implements ServiceCommand {}

    /** Another number takes the place of the one that stands. */
    record Correct(long count, Qualifier qualifier, Provenance provenance) implements ServiceCommand {}
}
