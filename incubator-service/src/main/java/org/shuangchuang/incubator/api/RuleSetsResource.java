package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.domain.ruleset.RuleSetDecider.RULE_SETS;
import static org.shuangchuang.incubator.store.Streams.INCUBATION_RULES;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.incubator.domain.ruleset.IncubationRules;
import org.shuangchuang.incubator.domain.ruleset.RuleSetCommand;
import org.shuangchuang.incubator.domain.ruleset.RuleSets;
import org.shuangchuang.vocabulary.Calendar;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;

/** The rules: published with their policy's number and first day, and never changed. */
@Path("/rule-sets")
public class RuleSetsResource {

    private final EventStore store;
    private final Commands commands;

    RuleSetsResource(EventStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    record Publication(
            IncubationRules rules,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Publication {
            rules = Require.present("rules", rules);
        }
    }

    @POST
    public Uni<RestResponse<RuleSets>> publish(Publication body) {
        CommandContext context = commands.context();
        var command = new RuleSetCommand.Publish(
                body.rules(), Stated.provenance(body.provenance()), context.occurredOn(body.occurredOn()));
        return store.execute(context, INCUBATION_RULES, RULE_SETS, command)
                .map(decided -> Answers.created(decided, "/rule-sets"));
    }

    @GET
    public Uni<RestResponse<RuleSets>> read() {
        return store.load(INCUBATION_RULES).map(Answers::read);
    }

    /** The rules in force on a day, today when none is named. */
    @GET
    @Path("/in-force")
    public Uni<IncubationRules> inForce(
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @QueryParam("on") @Nullable
                    String on) {
        LocalDate day = on == null ? Calendar.today(Clock.systemUTC()) : day(on);
        return store.load(INCUBATION_RULES).map(loaded -> loaded.state().inForce(day));
    }

    private static LocalDate day(String text) {
        try {
            return Calendar.day(text);
        } catch (DateTimeException e) {
            throw new ProblemException(400, HttpRule.BAD_VALUE, "on");
        }
    }
}
