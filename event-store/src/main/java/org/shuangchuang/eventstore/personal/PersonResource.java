package org.shuangchuang.eventstore.personal;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.vocabulary.Require;

/** What the data-protection officer does for a person. The identity number comes in the body: addresses are written down everywhere. */
@Path("/persons")
@Tag(name = "persons")
@RegisterForReflection(
        targets = {
            PersonRights.Confirmation.class,
            PersonRights.Report.class,
            PersonRights.Named.class,
            PersonalData.class
        })
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class PersonResource {

    /** @param identityNumber of the person who asks */
    public record Wish(String identityNumber) {
        public Wish {
            identityNumber = Require.identityNumber("identityNumber", identityNumber);
        }

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Wish[sealed]";
        }
    }

    private final PersonRights rights;
    private final Commands commands;

    PersonResource(PersonRights rights, Commands commands) {
        this.rights = rights;
        this.commands = commands;
    }

    @POST
    @Path("/erasures")
    @Operation(summary = "Erases what this owner holds on a person, or restricts it while the law wants it kept")
    public Uni<PersonRights.Confirmation> erase(Wish body) {
        CommandContext context = commands.context();
        context.reach().require(null);
        return rights.erase(
                body.identityNumber(),
                context.metadata().actor(),
                context.metadata().correlation(),
                context.today());
    }

    @POST
    @Path("/reports")
    @Operation(summary = "All that this owner holds on a person; that it was shown is kept")
    public Uni<PersonRights.Report> report(Wish body) {
        CommandContext context = commands.context();
        context.reach().require(null);
        return rights.report(
                body.identityNumber(),
                context.metadata().actor(),
                context.metadata().correlation());
    }
}
