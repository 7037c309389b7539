package org.shuangchuang.subsidy.domain.provider;

import java.time.LocalDate;
import org.shuangchuang.vocabulary.Event;

/** What happened to a provider. */
public sealed interface ProviderEvent extends Event {

    String providerId();

    record ProviderAdmitted(
            String providerId, String name, String socialCreditCode, String division, String by, LocalDate occurredOn)
            implements ProviderEvent {}

    record ProviderSuspended(
            String providerId, String name, String division, String documentNumber, String by, LocalDate occurredOn)
            implements ProviderEvent {}

    record ProviderReinstated(
            String providerId, String name, String division, String documentNumber, String by, LocalDate occurredOn)
            implements ProviderEvent {}

    record ProviderRemoved(
            String providerId, String name, String division, String documentNumber, String by, LocalDate occurredOn)
            implements ProviderEvent {}
}
