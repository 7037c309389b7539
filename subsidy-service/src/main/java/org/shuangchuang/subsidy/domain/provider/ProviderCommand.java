package org.shuangchuang.subsidy.domain.provider;

import java.time.LocalDate;

/** What may be asked of a provider. {@code by} is the subject that acts, {@code on} the day it happens. */
public sealed interface ProviderCommand {

    record Admit(String providerId, String name, String socialCreditCode, String division, String by, LocalDate on)
            implements ProviderCommand {}

    record Suspend(String documentNumber, String by, LocalDate on) implements ProviderCommand {}

    record Reinstate(String documentNumber, String by, LocalDate on) implements ProviderCommand {}

    record Remove(String documentNumber, String by, LocalDate on) implements ProviderCommand {}
}
