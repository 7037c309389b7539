package org.shuangchuang.incubator.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.Ids;
import org.shuangchuang.eventstore.personal.PersonVault;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseCommand.Party;

/** Turns those who own and represent an enterprise into what events may know of them. */
@ApplicationScoped
class Parties {

    private final PersonVault vault;

    Parties(PersonVault vault) {
        this.vault = vault;
    }

    /** Runs a command with a person, or with nobody when none is named. */
    <T> Uni<T> person(
            CommandContext context,
            @Nullable Person person,
            BiFunction<CommandContext, @Nullable Party, Uni<T>> command) {
        if (person == null) {
            return command.apply(context, null);
        }
        return vault.identified(
                context,
                person.data(),
                (registering, known) ->
                        command.apply(registering, new Party(known.personId().toString(), known.sealed())));
    }

    /** Runs a command with a controller, or with none. */
    <T> Uni<T> controller(
            CommandContext context,
            @Nullable Controller controller,
            BiFunction<CommandContext, @Nullable Party, Uni<T>> command) {
        if (controller == null || controller.socialCreditCode() == null) {
            return person(context, controller == null ? null : controller.person(), command);
        }
        String enterpriseId =
                Ids.derived("enterprise", controller.socialCreditCode()).toString();
        return command.apply(context, new Party(enterpriseId, null));
    }

    /** Runs a command with a controller and a representative, who may be the same person. */
    <T> Uni<T> both(
            CommandContext context,
            @Nullable Controller controller,
            @Nullable Person representative,
            Command<T> command) {
        return controller(context, controller, (met, controlling) -> {
            boolean same = controller != null
                    && controller.person() != null
                    && representative != null
                    && controller.person().identityNumber().equals(representative.identityNumber());
            return same
                    ? command.apply(met, controlling, controlling)
                    : person(met, representative, (all, acting) -> command.apply(all, controlling, acting));
        });
    }

    /** A command on both. */
    interface Command<T> {
        Uni<T> apply(CommandContext context, @Nullable Party controller, @Nullable Party representative);
    }
}
