package org.shuangchuang.incubator.domain.enterprise;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.incubator.domain.enterprise.Enterprise.Achievement;
import org.shuangchuang.incubator.domain.enterprise.Enterprise.HighTech;
import org.shuangchuang.incubator.domain.enterprise.Enterprise.Known;
import org.shuangchuang.incubator.domain.enterprise.Enterprise.None;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseCommand.ChangeController;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseCommand.ChangeRepresentative;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseCommand.CorrectAchievement;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseCommand.Lapse;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseCommand.Party;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseCommand.Recognise;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseCommand.Register;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseCommand.State;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseEvent.AchievementCorrected;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseEvent.AchievementStated;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseEvent.EnterpriseControllerChanged;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseEvent.EnterpriseRegistered;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseEvent.EnterpriseRepresentativeChanged;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseEvent.HighTechLapsed;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseEvent.HighTechRecognised;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;
import org.shuangchuang.vocabulary.Sealed;

/** The life of an enterprise or team as the programme sees it. */
public final class EnterpriseDecider implements Decider<EnterpriseCommand, Enterprise, EnterpriseEvent> {

    public static final EnterpriseDecider ENTERPRISE = new EnterpriseDecider();

    @Override
    public Enterprise initial() {
        return new None();
    }

    @Override
    public List<EnterpriseEvent> decide(EnterpriseCommand command, Enterprise state) {
        return switch (command) {
            case Register c when state instanceof None -> List.of(registered(c));
            case Register _ -> throw new Refused(EnterpriseRule.ENTERPRISE_ALREADY_REGISTERED);
            case ChangeController c -> changeController(c, state.mustBeKnown());
            case ChangeRepresentative c -> changeRepresentative(c, state.mustBeKnown());
            case Recognise c -> recognise(c, state.mustBeKnown());
            case Lapse c -> lapse(c, state.mustBeKnown());
            case State c -> state(c, state.mustBeKnown());
            case CorrectAchievement c -> correct(c, state.mustBeKnown());
        };
    }

    private static EnterpriseEvent registered(Register c) {
        return new EnterpriseRegistered(
                c.enterpriseId(),
                c.enterpriseName(),
                c.socialCreditCode() == null,
                c.socialCreditCode(),
                c.division(),
                c.establishedOn(),
                id(c.controller()),
                sealed(c.controller()),
                id(c.representative()),
                sealed(c.representative()),
                c.provenance(),
                c.on());
    }

    private static List<EnterpriseEvent> changeController(ChangeController c, Known enterprise) {
        if (c.controller().id().equals(enterprise.controllerId())) {
            return List.of();
        }
        return List.of(new EnterpriseControllerChanged(
                enterprise.enterpriseId(),
                enterprise.enterpriseName(),
                enterprise.socialCreditCode(),
                enterprise.division(),
                c.controller().id(),
                c.controller().sealed(),
                c.on()));
    }

    private static List<EnterpriseEvent> changeRepresentative(ChangeRepresentative c, Known enterprise) {
        if (c.representative().id().equals(enterprise.representativeId())) {
            return List.of();
        }
        return List.of(new EnterpriseRepresentativeChanged(
                enterprise.enterpriseId(),
                enterprise.enterpriseName(),
                enterprise.socialCreditCode(),
                enterprise.division(),
                c.representative().id(),
                c.representative().sealed(),
                c.on()));
    }

    private static List<EnterpriseEvent> recognise(Recognise c, Known enterprise) {
        String code = enterprise.socialCreditCode();
        if (code == null) {
            throw new Refused(EnterpriseRule.TEAM_CANNOT_BE_HIGH_TECH);
        }
        HighTech former = enterprise.highTech();
        switch (c.kind()) {
            case RECOGNISED -> {
                if (enterprise.isHighTech(c.on())) {
                    throw new Refused(
                            EnterpriseRule.ALREADY_HIGH_TECH,
                            Map.of(
                                    "validUntil",
                                    Objects.requireNonNull(former).validUntil().toString()));
                }
            }
            case RENEWED -> {
                if (former == null && c.formerCertificateNumber() == null) {
                    throw new Refused(EnterpriseRule.RENEWAL_WITHOUT_FORMER);
                }
            }
        }
        return List.of(new HighTechRecognised(
                enterprise.enterpriseId(),
                enterprise.enterpriseName(),
                code,
                enterprise.division(),
                c.kind(),
                c.certificateNumber(),
                former == null ? c.formerCertificateNumber() : former.certificateNumber(),
                c.on().plusYears(c.validYears()).minusDays(1),
                c.provenance(),
                c.on()));
    }

    private static List<EnterpriseEvent> lapse(Lapse c, Known enterprise) {
        HighTech recognition = enterprise.highTech();
        if (recognition == null || recognition.lapsed()) {
            throw new Refused(EnterpriseRule.NOT_HIGH_TECH);
        }
        if (c.reason() == LapseReason.EXPIRED && !c.on().isAfter(recognition.validUntil())) {
            throw new Refused(
                    EnterpriseRule.NOT_EXPIRED_YET,
                    Map.of("validUntil", recognition.validUntil().toString()));
        }
        return List.of(new HighTechLapsed(
                enterprise.enterpriseId(),
                enterprise.enterpriseName(),
                Objects.requireNonNull(enterprise.socialCreditCode()),
                enterprise.division(),
                recognition.kind(),
                recognition.certificateNumber(),
                c.reason(),
                c.on()));
    }

    private static List<EnterpriseEvent> state(State c, Known enterprise) {
        return List.of(new AchievementStated(
                enterprise.enterpriseId(),
                enterprise.enterpriseName(),
                enterprise.division(),
                c.attribute(),
                c.value(),
                c.countries(),
                c.qualifier(),
                c.provenance(),
                c.on()));
    }

    /** Said twice, done once. */
    private static List<EnterpriseEvent> correct(CorrectAchievement c, Known enterprise) {
        if (c.achievement() < 1 || c.achievement() > enterprise.achievements().size()) {
            throw new Refused(EnterpriseRule.NO_SUCH_ACHIEVEMENT);
        }
        Achievement standing = enterprise.achievements().get(c.achievement() - 1);
        Achievement corrected = new Achievement(
                standing.number(),
                standing.attribute(),
                c.value(),
                c.countries(),
                c.qualifier(),
                c.provenance(),
                standing.occurredOn());
        if (corrected.equals(standing)) {
            return List.of();
        }
        if (standing.attribute() == Attribute.COUNTRIES_SUPPLIED
                && c.countries().isEmpty()) {
            throw new Refused(EnterpriseRule.COUNTRIES_MISSING);
        }
        return List.of(new AchievementCorrected(
                enterprise.enterpriseId(),
                enterprise.enterpriseName(),
                enterprise.division(),
                standing.number(),
                standing.attribute(),
                c.value(),
                c.countries(),
                c.qualifier(),
                c.provenance(),
                standing.value(),
                standing.countries(),
                standing.qualifier(),
                standing.provenance(),
                c.reason(),
                standing.occurredOn()));
    }

    @Override
    public Enterprise evolve(Enterprise state, EnterpriseEvent event) {
        return switch (event) {
            case EnterpriseRegistered e ->
                new Known(
                        e.enterpriseId(),
                        e.enterpriseName(),
                        e.team(),
                        e.socialCreditCode(),
                        e.division(),
                        e.establishedOn(),
                        e.controllerId(),
                        e.representativeId(),
                        null,
                        List.of());
            case EnterpriseControllerChanged e -> ((Known) state).controlledBy(e.controllerId());
            case EnterpriseRepresentativeChanged e -> ((Known) state).representedBy(e.representativeId());
            case HighTechRecognised e ->
                ((Known) state)
                        .recognised(
                                new HighTech(e.kind(), e.certificateNumber(), e.occurredOn(), e.validUntil(), false));
            case HighTechLapsed _ -> {
                Known known = (Known) state;
                HighTech recognition = known.highTech();
                yield known.recognised(recognition == null ? null : recognition.ended());
            }
            case AchievementStated e -> {
                Known known = (Known) state;
                yield known.with(new Achievement(
                        known.achievements().size() + 1,
                        e.attribute(),
                        e.value(),
                        e.countries(),
                        e.qualifier(),
                        e.provenance(),
                        e.occurredOn()));
            }
            case AchievementCorrected e ->
                ((Known) state)
                        .with(new Achievement(
                                e.achievement(),
                                e.attribute(),
                                e.value(),
                                e.countries(),
                                e.qualifier(),
                                e.provenance(),
                                e.occurredOn()));
        };
    }

    private static @Nullable String id(@Nullable Party party) {
        return party == null ? null : party.id();
    }

    private static @Nullable Sealed sealed(@Nullable Party party) {
        return party == null ? null : party.sealed();
    }
}
