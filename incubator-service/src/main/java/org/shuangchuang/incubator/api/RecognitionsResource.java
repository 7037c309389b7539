package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.domain.enterprise.EnterpriseDecider.ENTERPRISE;
import static org.shuangchuang.incubator.store.Streams.ENTERPRISES;
import static org.shuangchuang.incubator.store.Streams.INCUBATION_RULES;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.incubator.domain.enterprise.Attribute;
import org.shuangchuang.incubator.domain.enterprise.Enterprise;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseCommand;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseRule;
import org.shuangchuang.incubator.domain.enterprise.HighTechKind;
import org.shuangchuang.incubator.domain.enterprise.LapseReason;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Require;
import org.shuangchuang.vocabulary.Wrong;

/** What is recognised of an enterprise 高新技术企业, and what it achieves. */
@Path("/enterprises/{id}")
public class RecognitionsResource {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final EventStore store;
    private final Commands commands;

    RecognitionsResource(EventStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    record Recognition(
            HighTechKind kind,
            String certificateNumber,
            @Nullable String formerCertificateNumber,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Recognition {
            kind = Require.present("kind", kind);
            certificateNumber = Require.text("certificateNumber", certificateNumber);
            formerCertificateNumber = formerCertificateNumber == null
                    ? null
                    : Require.text("formerCertificateNumber", formerCertificateNumber);
        }
    }

    /** For as many years as the rules in force on the day say. */
    @POST
    @Path("/recognise-high-tech")
    public Uni<RestResponse<Enterprise>> recognise(@PathParam("id") String id, Recognition body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        var stream = ENTERPRISES.existing(id);
        return store.execute(context, stream, List.of(INCUBATION_RULES), parts -> {
                    var command = new EnterpriseCommand.Recognise(
                            body.kind(),
                            body.certificateNumber(),
                            body.formerCertificateNumber(),
                            parts.get(INCUBATION_RULES).inForce(on).highTech().validYears(),
                            Stated.provenance(body.provenance()),
                            on);
                    return Changes.of(stream, ENTERPRISE.decide(command, parts.get(stream)));
                })
                .map(Answers::ok);
    }

    record Lapse(LapseReason reason, @Nullable LocalDate occurredOn) {
        Lapse {
            reason = Require.present("reason", reason);
        }
    }

    @POST
    @Path("/lapse-high-tech")
    public Uni<RestResponse<Enterprise>> lapse(@PathParam("id") String id, Lapse body) {
        CommandContext context = commands.context();
        return execute(context, id, new EnterpriseCommand.Lapse(body.reason(), context.occurredOn(body.occurredOn())));
    }

    /**
     * @param value in the attribute's unit
     * @param countries ISO 3166-1 alpha-2, for countries supplied
     */
    record Achievement(
            Attribute attribute,
            BigDecimal value,
            @Nullable List<String> countries,
            @Nullable Qualifier qualifier,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Achievement {
            attribute = Require.present("attribute", attribute);
            value = notNegative(value);
            countries = countryCodes(countries);
            if (attribute == Attribute.COUNTRIES_SUPPLIED && countries.isEmpty()) {
                throw new Invalid("countries", EnterpriseRule.COUNTRIES_MISSING);
            }
        }
    }

    private static BigDecimal notNegative(@Nullable BigDecimal value) {
        if (Require.present("value", value).signum() < 0) {
            throw new Invalid("value", Wrong.NEGATIVE_NUMBER);
        }
        return value;
    }

    private static List<String> countryCodes(@Nullable List<String> stated) {
        List<String> countries = stated == null ? List.of() : List.copyOf(stated);
        for (String country : countries) {
            if (!COUNTRY.matcher(country).matches()) {
                throw new Invalid("countries", EnterpriseRule.BAD_COUNTRY);
            }
        }
        return countries;
    }

    @POST
    @Path("/state-achievement")
    public Uni<RestResponse<Enterprise>> state(@PathParam("id") String id, Achievement body) {
        CommandContext context = commands.context();
        return execute(
                context,
                id,
                new EnterpriseCommand.State(
                        body.attribute(),
                        body.value(),
                        body.countries(),
                        Stated.qualifier(body.qualifier()),
                        Stated.provenance(body.provenance()),
                        context.occurredOn(body.occurredOn())));
    }

    /** @param value what should have been stated, as {@code countries} */
    record Correction(
            BigDecimal value,
            @Nullable List<String> countries,
            @Nullable Qualifier qualifier,
            @Nullable Provenance provenance,
            String reason) {
        Correction {
            value = notNegative(value);
            countries = countryCodes(countries);
            reason = Require.prose("reason", reason);
        }
    }

    /** Replaces what was stated of an achievement, as of its day. */
    @POST
    @Path("/achievements/{number}/correct")
    public Uni<RestResponse<Enterprise>> correct(
            @PathParam("id") String id, @PathParam("number") int number, Correction body) {
        return execute(
                commands.context(),
                id,
                new EnterpriseCommand.CorrectAchievement(
                        number,
                        body.value(),
                        body.countries(),
                        Stated.qualifier(body.qualifier()),
                        Stated.provenance(body.provenance()),
                        body.reason()));
    }

    private Uni<RestResponse<Enterprise>> execute(CommandContext context, String id, EnterpriseCommand command) {
        return store.execute(context, ENTERPRISES.existing(id), ENTERPRISE, command)
                .map(Answers::ok);
    }
}
