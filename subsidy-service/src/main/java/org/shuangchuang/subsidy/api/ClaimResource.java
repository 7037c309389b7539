package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.AWARDS;
import static org.shuangchuang.subsidy.store.Streams.CLAIM;
import static org.shuangchuang.subsidy.store.Streams.CLAIMS;
import static org.shuangchuang.subsidy.store.Streams.PARTIES;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.Ids;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.subsidy.domain.PayeeAccount;
import org.shuangchuang.subsidy.domain.claim.Application;
import org.shuangchuang.subsidy.domain.claim.AwardOnce;
import org.shuangchuang.subsidy.domain.claim.Claim;
import org.shuangchuang.subsidy.domain.claim.ClaimCommand;
import org.shuangchuang.subsidy.domain.claim.ClaimRule;
import org.shuangchuang.subsidy.domain.claim.RewardKind;
import org.shuangchuang.subsidy.domain.rules.Terms.RewardTerms;
import org.shuangchuang.subsidy.view.ListKind;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Refused;
import org.shuangchuang.vocabulary.Require;

/** Claims 申报 until they are decided; what moves money is in {@link ClaimMoneyResource}. */
@Path("/claims")
public class ClaimResource {

    @Inject
    EventStore store;

    @Inject
    Commands commands;

    @Inject
    Rules rules;

    @Inject
    Listing listing;

    /** @param certificateNumber of the high-tech certificate */
    public record Submit(
            String socialCreditCode,
            String enterpriseName,
            String division,
            String programme,
            RewardKind kind,
            Integer cohort,
            PayeeAccount account,
            @Nullable String certificateNumber,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        public Submit {
            socialCreditCode = Require.socialCreditCode("socialCreditCode", socialCreditCode);
            enterpriseName = Require.text("enterpriseName", enterpriseName);
            division = RequestRule.division("division", division);
            programme = RequestRule.programme("programme", programme);
            Require.present("kind", kind);
            cohort = RequestRule.year("cohort", cohort);
            RequestRule.accountNumber(
                    "account.number", Require.present("account", account).number());
        }

        Application application(RewardTerms terms, LocalDate on) {
            Money amount = switch (kind) {
                case RECOGNISED -> terms.recognisedFen();
                case RENEWED -> terms.renewedFen();
            };
            return new Application(
                    Ids.derived("enterprise", socialCreditCode).toString(),
                    enterpriseName,
                    socialCreditCode,
                    Require.division("division", division, on),
                    programme,
                    kind,
                    cohort,
                    amount,
                    terms.policyNumber(),
                    terms.noticeWorkingDays(),
                    terms.appealWorkingDays(),
                    certificateNumber,
                    provenance == null ? Provenance.OFFICIAL : provenance);
        }
    }

    /** @param certificateNumber as the reviewer saw it; needed where the enterprise's status is not known here */
    public record Review(
            Boolean passed,
            @Nullable String certificateNumber,
            @Nullable LocalDate occurredOn) {
        public Review {
            Require.present("passed", passed);
        }
    }

    /** A change of the payee account. */
    public record ProposeAccount(
            PayeeAccount account, @Nullable LocalDate occurredOn) {
        public ProposeAccount {
            RequestRule.accountNumber(
                    "account.number", Require.present("account", account).number());
        }
    }

    /** @param reference file number of the objection */
    public record RaiseObjection(String reference, @Nullable LocalDate occurredOn) {
        public RaiseObjection {
            reference = Require.text("reference", reference);
        }
    }

    /** What was decided. */
    public record Decide(Boolean upheld, @Nullable LocalDate occurredOn) {
        public Decide {
            Require.present("upheld", upheld);
        }
    }

    @POST
    public Uni<RestResponse<Claim>> submit(Submit body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        String id = context.newId();
        return rules.inForce(body.programme(), RewardTerms.class, on).chain(terms -> {
            Application application = body.application(terms, on);
            var claim = CLAIMS.fresh(id);
            var award = AWARDS.stream(AwardOnce.id(application));
            return store.execute(context, claim, List.of(award), parts -> {
                        String awarded = parts.get(award).claimId();
                        if (awarded != null) {
                            throw new Refused(ClaimRule.ALREADY_AWARDED, Map.of("claimId", awarded));
                        }
                        ClaimCommand command =
                                new ClaimCommand.Submit(id, application, body.account(), context.subject(), on);
                        return Changes.of(claim, CLAIM.decide(command, parts.get(claim)));
                    })
                    .map(decided -> Answers.created(decided, "/claims"));
        });
    }

    @POST
    @Path("/{id}/declare-conflict")
    public Uni<RestResponse<Claim>> declareConflict(@PathParam("id") String id, OnDay body) {
        return decide(id, body.occurredOn(), ClaimCommand.DeclareConflict::new);
    }

    @POST
    @Path("/{id}/verify-account")
    public Uni<RestResponse<Claim>> verifyAccount(@PathParam("id") String id, OnDay body) {
        return decide(id, body.occurredOn(), ClaimCommand.VerifyAccount::new);
    }

    @POST
    @Path("/{id}/propose-account")
    public Uni<RestResponse<Claim>> proposeAccount(@PathParam("id") String id, ProposeAccount body) {
        return decide(id, body.occurredOn(), (by, on) -> new ClaimCommand.ProposeAccount(body.account(), by, on));
    }

    @POST
    @Path("/{id}/confirm-account")
    public Uni<RestResponse<Claim>> confirmAccount(@PathParam("id") String id, OnDay body) {
        return decide(id, body.occurredOn(), ClaimCommand.ConfirmAccount::new);
    }

    @POST
    @Path("/{id}/review")
    public Uni<RestResponse<Claim>> review(@PathParam("id") String id, Review body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        var claim = CLAIMS.existing(id);
        return store.load(claim).chain(loaded -> {
            String enterprise = loaded.state() instanceof Claim.Filed filed
                    ? filed.application().enterpriseId()
                    : id;
            var party = PARTIES.stream(enterprise);
            return store.execute(context, claim, List.of(party), parts -> {
                        ClaimCommand command = new ClaimCommand.Review(
                                body.passed(),
                                parts.get(party).highTechOn(on),
                                body.certificateNumber(),
                                context.subject(),
                                on);
                        return Changes.of(claim, CLAIM.decide(command, parts.get(claim)));
                    })
                    .map(Answers::ok);
        });
    }

    @POST
    @Path("/{id}/objections")
    public Uni<RestResponse<Claim>> raiseObjection(@PathParam("id") String id, RaiseObjection body) {
        return decide(id, body.occurredOn(), (_, on) -> new ClaimCommand.RaiseObjection(body.reference(), on));
    }

    @POST
    @Path("/{id}/objections/{number}/decide")
    public Uni<RestResponse<Claim>> decideObjection(
            @PathParam("id") String id, @PathParam("number") int number, Decide body) {
        return decide(
                id, body.occurredOn(), (by, on) -> new ClaimCommand.DecideObjection(number, body.upheld(), by, on));
    }

    /** For a claim that was withheld when its notice ended. */
    @POST
    @Path("/{id}/close-notice")
    public Uni<RestResponse<Claim>> closeNotice(@PathParam("id") String id, OnDay body) {
        return decide(id, body.occurredOn(), (_, on) -> new ClaimCommand.CloseNotice(on));
    }

    @POST
    @Path("/{id}/appeal")
    public Uni<RestResponse<Claim>> appeal(@PathParam("id") String id, OnDay body) {
        return decide(id, body.occurredOn(), (_, on) -> new ClaimCommand.Appeal(on));
    }

    @POST
    @Path("/{id}/decide-appeal")
    public Uni<RestResponse<Claim>> decideAppeal(@PathParam("id") String id, Decide body) {
        return decide(id, body.occurredOn(), (by, on) -> new ClaimCommand.DecideAppeal(body.upheld(), by, on));
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Claim>> read(@PathParam("id") String id) {
        return store.load(CLAIMS.existing(id)).map(Answers::read);
    }

    /** Claims by division and below, {@code status}, {@code kind}, {@code programme} and {@code period}; accounts covered. */
    @GET
    public Uni<Page<Claim.Filed>> list(
            @BeanParam ListQuery query, @QueryParam("programme") @Nullable String programme) {
        return listing.page(ListKind.CLAIMS.of(query).filter("programme", programme))
                .map(page -> page.map(row -> ListKind.CLAIMS.state(row).masked()));
    }

    private Uni<RestResponse<Claim>> decide(
            String id, @Nullable LocalDate occurredOn, BiFunction<String, LocalDate, ClaimCommand> command) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(occurredOn);
        return store.execute(context, CLAIMS.existing(id), CLAIM, command.apply(context.subject(), on))
                .map(Answers::ok);
    }
}
