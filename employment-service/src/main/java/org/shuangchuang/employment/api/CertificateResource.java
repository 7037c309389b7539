package org.shuangchuang.employment.api;

import static org.shuangchuang.employment.store.Streams.CERTIFICATE;
import static org.shuangchuang.employment.store.Streams.CERTIFICATES;
import static org.shuangchuang.employment.store.Streams.CERTIFICATE_NUMBER;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.employment.domain.training.Certificate;
import org.shuangchuang.employment.domain.training.CertificateCommand;
import org.shuangchuang.employment.domain.training.CertificateNumberOnce;
import org.shuangchuang.employment.domain.training.TrainingSubject;
import org.shuangchuang.employment.store.Streams;
import org.shuangchuang.employment.view.CertificateRow;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.eventstore.personal.PersonVault;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;

/** Certificates, one per person and subject. */
@Path("/certificates")
class CertificateResource {

    private final EventStore store;
    private final PersonVault vault;
    private final Commands commands;
    private final Listing listing;

    CertificateResource(EventStore store, PersonVault vault, Commands commands, Listing listing) {
        this.store = store;
        this.vault = vault;
        this.commands = commands;
        this.listing = listing;
    }

    /**
     * @param number as printed on it
     * @param occurredOn day of issue; today when absent
     */
    record Issue(
            Person person,
            TrainingSubject subject,
            String number,
            @Nullable String division,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {

        Issue {
            person = Require.present("person", person);
            subject = Require.present("subject", subject);
            number = Require.text("number", number);
        }
    }

    /** Issues a certificate; refused when the person holds one of the subject, or another one has the number. */
    @POST
    public Uni<RestResponse<Certificate>> issue(Issue body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        String division = Require.division("division", body.division(), on);
        return vault.identified(context, body.person().data(), (identified, person) -> {
                    var certificate = Streams.certificate(person.personId(), body.subject());
                    var command = new CertificateCommand.Issue(
                            certificate.id(),
                            person.personId(),
                            person.sealed(),
                            body.subject(),
                            body.number(),
                            division,
                            Parameters.or(body.provenance(), Provenance.OFFICIAL),
                            on);
                    var number = Streams.certificateNumber(body.number());
                    var take = new CertificateNumberOnce.Take(certificate.id(), on);
                    return store.execute(
                            identified,
                            certificate,
                            List.of(number),
                            parts -> Changes.of(certificate, CERTIFICATE.decide(command, parts.get(certificate)))
                                    .and(number, CERTIFICATE_NUMBER.decide(take, parts.get(number))));
                })
                .map(decided -> Answers.created(decided, "/certificates"));
    }

    /** One certificate, without the person's particulars. */
    @GET
    @Path("/{id}")
    public Uni<RestResponse<Certificate>> read(@PathParam("id") String id) {
        return store.load(CERTIFICATES.existing(id)).map(Answers::read);
    }

    /** Certificates, the latest first. */
    @GET
    public Uni<Page<CertificateRow>> list(@BeanParam ListQuery query, @QueryParam("subject") @Nullable String subject) {
        return listing.page(query.of(CertificateRow.LIST).filter("subject", subject));
    }
}
