package org.shuangchuang.subsidy.domain.provider;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuangchuang.subsidy.domain.provider.Provider.Listed;
import org.shuangchuang.subsidy.domain.provider.Provider.Serving;
import org.shuangchuang.subsidy.domain.provider.Provider.Status;
import org.shuangchuang.subsidy.domain.provider.ProviderCommand.*;
import org.shuangchuang.subsidy.domain.provider.ProviderEvent.*;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;

/** A provider is admitted, may be suspended and reinstated, and is removed. */
public final class ProviderDecider implements Decider<ProviderCommand, Provider, ProviderEvent> {

    @Override
    public Provider initial() {
        return new Provider.None();
    }

    @Override
    public List<ProviderEvent> decide(ProviderCommand command, Provider state) {
        return switch (command) {
            case Admit c
            when mayBeAdmitted(state) ->
                List.of(new ProviderAdmitted(
                        c.providerId(), c.name(), c.socialCreditCode(), c.division(), c.by(), c.on()));
            case Suspend c
            when state instanceof Listed p && p.status() == Status.ADMITTED ->
                List.of(new ProviderSuspended(
                        p.providerId(), p.name(), p.division(), c.documentNumber(), c.by(), c.on()));
            case Reinstate c
            when state instanceof Listed p && p.status() == Status.SUSPENDED ->
                List.of(new ProviderReinstated(
                        p.providerId(), p.name(), p.division(), c.documentNumber(), c.by(), c.on()));
            case Remove c
            when state instanceof Listed p && p.status() != Status.REMOVED ->
                List.of(new ProviderRemoved(
                        p.providerId(), p.name(), p.division(), c.documentNumber(), c.by(), c.on()));
            case Admit _, Suspend _, Reinstate _, Remove _ ->
                throw new Refused(ProviderRule.PROVIDER_NOT_IN_THIS_STATE, Map.of("status", status(state)));
        };
    }

    @Override
    public Provider evolve(Provider state, ProviderEvent event) {
        return switch (event) {
            case ProviderAdmitted e ->
                new Listed(
                        e.providerId(),
                        Status.ADMITTED,
                        e.name(),
                        e.socialCreditCode(),
                        e.division(),
                        begun(served(state), e.occurredOn()));
            case ProviderSuspended e
            when state instanceof Listed p -> changed(p, Status.SUSPENDED, ended(p.serving(), e.occurredOn()));
            case ProviderReinstated e
            when state instanceof Listed p -> changed(p, Status.ADMITTED, begun(p.serving(), e.occurredOn()));
            case ProviderRemoved e
            when state instanceof Listed p -> changed(p, Status.REMOVED, ended(p.serving(), e.occurredOn()));
            case ProviderSuspended _, ProviderReinstated _, ProviderRemoved _ -> state;
        };
    }

    private static boolean mayBeAdmitted(Provider state) {
        return switch (state) {
            case Provider.None _ -> true;
            case Listed provider -> provider.status() == Status.REMOVED;
        };
    }

    private static String status(Provider state) {
        return state instanceof Listed provider ? provider.status().name() : "NONE";
    }

    private static Listed changed(Listed p, Status status, List<Serving> serving) {
        return new Listed(p.providerId(), status, p.name(), p.socialCreditCode(), p.division(), serving);
    }

    private static List<Serving> served(Provider state) {
        return state instanceof Listed provider ? provider.serving() : List.of();
    }

    private static List<Serving> begun(List<Serving> serving, LocalDate from) {
        List<Serving> all = new ArrayList<>(serving);
        all.add(new Serving(from, null));
        return List.copyOf(all);
    }

    /** The day of a suspension is no longer served. */
    private static List<Serving> ended(List<Serving> serving, LocalDate on) {
        return serving.stream()
                .map(one -> one.until() == null ? new Serving(one.from(), on.minusDays(1)) : one)
                .toList();
    }
}
