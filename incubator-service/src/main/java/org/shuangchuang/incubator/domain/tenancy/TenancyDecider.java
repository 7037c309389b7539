package org.shuangchuang.incubator.domain.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.incubator.domain.carrier.Carrier;
import org.shuangchuang.incubator.domain.enterprise.Enterprise;
import org.shuangchuang.incubator.domain.tenancy.Tenancy.None;
import org.shuangchuang.incubator.domain.tenancy.Tenancy.Status;
import org.shuangchuang.incubator.domain.tenancy.Tenancy.Stay;
import org.shuangchuang.incubator.domain.tenancy.TenancyCommand.Admit;
import org.shuangchuang.incubator.domain.tenancy.TenancyCommand.Exit;
import org.shuangchuang.incubator.domain.tenancy.TenancyCommand.Graduate;
import org.shuangchuang.incubator.domain.tenancy.TenancyEvent.TenantAdmitted;
import org.shuangchuang.incubator.domain.tenancy.TenancyEvent.TenantExited;
import org.shuangchuang.incubator.domain.tenancy.TenancyEvent.TenantGraduated;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Refused;

/** Admitted, then graduated or exited. Who left without graduating may come back while it is young enough. */
public final class TenancyDecider implements Decider<TenancyCommand, Tenancy, TenancyEvent> {

    public static final TenancyDecider TENANCY = new TenancyDecider();

    @Override
    public Tenancy initial() {
        return new None();
    }

    @Override
    public List<TenancyEvent> decide(TenancyCommand command, Tenancy state) {
        return switch (command) {
            case Admit c -> admit(c, state);
            case Graduate c -> graduate(c, tenant(state));
            case Exit c -> exit(c, tenant(state));
        };
    }

    private static List<TenancyEvent> admit(Admit c, Tenancy state) {
        if (state instanceof Stay stay && stay.status() != Status.EXITED) {
            throw new Refused(
                    stay.status() == Status.GRADUATED ? TenancyRule.GRADUATED_ALREADY : TenancyRule.ALREADY_TENANT);
        }
        Carrier.Known carrier = c.carrier();
        Enterprise.Known enterprise = c.enterprise();
        if (!enterprise.team()) {
            mustBeYoung(enterprise.establishedOn(), c);
        }
        return List.of(new TenantAdmitted(
                c.tenancyId(),
                carrier.carrierId(),
                carrier.carrierName(),
                enterprise.enterpriseId(),
                enterprise.enterpriseName(),
                carrier.division(),
                c.specialField(),
                c.on().plusMonths(c.rules().longestMonths(c.specialField())).minusDays(1),
                c.provenance(),
                c.on()));
    }

    private static void mustBeYoung(@Nullable LocalDate establishedOn, Admit c) {
        if (establishedOn == null) {
            throw new Refused(TenancyRule.COMPANY_AGE_UNKNOWN);
        }
        if (c.on().isAfter(establishedOn.plusMonths(c.rules().companyAgeMonths()))) {
            throw new Refused(
                    TenancyRule.COMPANY_TOO_OLD,
                    Map.of(
                            "establishedOn",
                            establishedOn.toString(),
                            "companyAgeMonths",
                            c.rules().companyAgeMonths()));
        }
    }

    private static List<TenancyEvent> graduate(Graduate c, Stay stay) {
        if (c.on().isAfter(stay.until())) {
            throw new Refused(
                    TenancyRule.STAY_IS_OVER, Map.of("until", stay.until().toString()));
        }
        boolean met = switch (c.criterion()) {
            case HIGH_TECH -> c.enterprise().isHighTech(c.on());
            case FINANCING -> isMore(c.amountFen(), c.rules().financingAboveFen());
            case REVENUE -> isMore(c.amountFen(), c.rules().twoYearRevenueAboveFen());
            case MERGER_OR_LISTING -> true;
        };
        if (!met) {
            throw new Refused(
                    TenancyRule.CRITERION_NOT_MET,
                    Map.of("criterion", c.criterion().name()));
        }
        return List.of(new TenantGraduated(
                stay.tenancyId(),
                stay.carrierId(),
                stay.carrierName(),
                stay.enterpriseId(),
                stay.enterpriseName(),
                stay.division(),
                c.criterion(),
                c.amountFen(),
                stay.provenance(),
                c.on()));
    }

    private static boolean isMore(@Nullable Money amount, Money threshold) {
        return amount != null && amount.isMoreThan(threshold);
    }

    private static List<TenancyEvent> exit(Exit c, Stay stay) {
        return List.of(new TenantExited(
                stay.tenancyId(),
                stay.carrierId(),
                stay.carrierName(),
                stay.enterpriseId(),
                stay.enterpriseName(),
                stay.division(),
                stay.provenance(),
                c.on()));
    }

    @Override
    public Tenancy evolve(Tenancy state, TenancyEvent event) {
        return switch (event) {
            case TenantAdmitted e ->
                new Stay(
                        e.tenancyId(),
                        e.carrierId(),
                        e.carrierName(),
                        e.enterpriseId(),
                        e.enterpriseName(),
                        e.division(),
                        e.specialField(),
                        e.occurredOn(),
                        e.until(),
                        Status.ADMITTED,
                        e.provenance());
            case TenantGraduated _ -> ((Stay) state).ended(Status.GRADUATED);
            case TenantExited _ -> ((Stay) state).ended(Status.EXITED);
        };
    }

    private static Stay tenant(Tenancy state) {
        if (state instanceof Stay stay && stay.status() == Status.ADMITTED) {
            return stay;
        }
        throw new Refused(TenancyRule.NOT_A_TENANT);
    }
}
