package org.shuangchuang.incubator.store;

import java.util.List;
import java.util.Optional;
import org.shuangchuang.eventstore.Category;
import org.shuangchuang.eventstore.EventTypes;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.incubator.domain.RecordedOnce;
import org.shuangchuang.incubator.domain.carrier.Carrier;
import org.shuangchuang.incubator.domain.carrier.CarrierDecider;
import org.shuangchuang.incubator.domain.carrier.CarrierEvent;
import org.shuangchuang.incubator.domain.competition.CompetitionEditionHeld;
import org.shuangchuang.incubator.domain.competition.CompetitionRule;
import org.shuangchuang.incubator.domain.competition.CompetitionSeriesRegistered;
import org.shuangchuang.incubator.domain.designation.Designation;
import org.shuangchuang.incubator.domain.designation.DesignationDecider;
import org.shuangchuang.incubator.domain.designation.DesignationEvent;
import org.shuangchuang.incubator.domain.enterprise.Enterprise;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseDecider;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseEvent;
import org.shuangchuang.incubator.domain.instrument.SharingDecider;
import org.shuangchuang.incubator.domain.instrument.SharingThresholdSet;
import org.shuangchuang.incubator.domain.instrument.SharingThresholds;
import org.shuangchuang.incubator.domain.market.Market;
import org.shuangchuang.incubator.domain.market.MarketDecider;
import org.shuangchuang.incubator.domain.market.MarketEvent;
import org.shuangchuang.incubator.domain.mentor.Mentor;
import org.shuangchuang.incubator.domain.mentor.MentorDecider;
import org.shuangchuang.incubator.domain.mentor.MentorEvent;
import org.shuangchuang.incubator.domain.mentor.MentorRule;
import org.shuangchuang.incubator.domain.mentor.MentorVisitHeld;
import org.shuangchuang.incubator.domain.partnership.InstituteFounded;
import org.shuangchuang.incubator.domain.partnership.PartnershipFormed;
import org.shuangchuang.incubator.domain.partnership.PartnershipRule;
import org.shuangchuang.incubator.domain.ruleset.RuleSetDecider;
import org.shuangchuang.incubator.domain.ruleset.RuleSetEvent;
import org.shuangchuang.incubator.domain.ruleset.RuleSets;
import org.shuangchuang.incubator.domain.tenancy.Tenancy;
import org.shuangchuang.incubator.domain.tenancy.TenancyDecider;
import org.shuangchuang.incubator.domain.tenancy.TenancyEvent;

/** The stored names of this service's streams and events; they stay for ever. */
public final class Streams {

    public static final Category<Carrier, CarrierEvent> CARRIERS = new Category<>(
            "carrier",
            CarrierDecider.CARRIER,
            EventTypes.<CarrierEvent>none()
                    .with("carrier-registered", CarrierEvent.CarrierRegistered.class)
                    .with("carrier-changed", CarrierEvent.CarrierChanged.class)
                    .with("carrier-moved", CarrierEvent.CarrierMoved.class)
                    .with("carrier-closed", CarrierEvent.CarrierClosed.class));

    /** One per carrier, kind and level: the stream is the uniqueness. */
    public static final Category<Designation, DesignationEvent> DESIGNATIONS = new Category<>(
            "designation",
            DesignationDecider.DESIGNATION,
            EventTypes.<DesignationEvent>none()
                    .with("designation-applied", DesignationEvent.DesignationApplied.class)
                    .with("designation-reviewed", DesignationEvent.DesignationReviewed.class)
                    .with("designation-notice-opened", DesignationEvent.NoticeOpened.class)
                    .with("designation-objection-raised", DesignationEvent.ObjectionRaised.class)
                    .with("designation-objection-resolved", DesignationEvent.ObjectionResolved.class)
                    .with("designation-notice-closed", DesignationEvent.NoticeClosed.class)
                    .with("designation-granted", DesignationEvent.DesignationGranted.class)
                    .with("designation-declined", DesignationEvent.DesignationDeclined.class)
                    .with("designation-evaluated", DesignationEvent.DesignationEvaluated.class)
                    .with("designation-rectification-ordered", DesignationEvent.RectificationOrdered.class)
                    .with("designation-revoked", DesignationEvent.DesignationRevoked.class)
                    .with("designation-moved", DesignationEvent.DesignationMoved.class)
                    .with("designation-taken-over", DesignationEvent.DesignationTakenOver.class));

    /** Enterprises by their social credit code, teams by a fresh id. */
    public static final Category<Enterprise, EnterpriseEvent> ENTERPRISES = new Category<>(
            "enterprise",
            EnterpriseDecider.ENTERPRISE,
            EventTypes.<EnterpriseEvent>none()
                    .with("enterprise-registered", EnterpriseEvent.EnterpriseRegistered.class)
                    .with("enterprise-controller-changed", EnterpriseEvent.EnterpriseControllerChanged.class)
                    .with("enterprise-representative-changed", EnterpriseEvent.EnterpriseRepresentativeChanged.class)
                    .with("high-tech-recognised", EnterpriseEvent.HighTechRecognised.class)
                    .with("high-tech-lapsed", EnterpriseEvent.HighTechLapsed.class)
                    .with("achievement-stated", EnterpriseEvent.AchievementStated.class)
                    .with("achievement-corrected", EnterpriseEvent.AchievementCorrected.class));

    /** One per carrier and enterprise. */
    public static final Category<Tenancy, TenancyEvent> TENANCIES = new Category<>(
            "tenancy",
            TenancyDecider.TENANCY,
            EventTypes.<TenancyEvent>none()
                    .with("tenant-admitted", TenancyEvent.TenantAdmitted.class)
                    .with("tenant-graduated", TenancyEvent.TenantGraduated.class)
                    .with("tenant-exited", TenancyEvent.TenantExited.class));

    /** One per person, by the random id. */
    public static final Category<Mentor, MentorEvent> MENTORS = new Category<>(
            "mentor",
            MentorDecider.MENTOR,
            EventTypes.<MentorEvent>none()
                    .with("mentor-recognised", MentorEvent.MentorRecognised.class)
                    .with("mentor-recommended", MentorEvent.MentorRecommended.class)
                    .with("mentor-ended", MentorEvent.MentorEnded.class));

    public static final RecordedOnce<MentorVisitHeld> VISIT = new RecordedOnce<>(MentorRule.VISIT_ALREADY_RECORDED);

    public static final Category<Optional<MentorVisitHeld>, MentorVisitHeld> VISITS = new Category<>(
            "visit", VISIT, EventTypes.<MentorVisitHeld>none().with("mentor-visit-held", MentorVisitHeld.class));

    public static final RecordedOnce<CompetitionSeriesRegistered> SERIES =
            new RecordedOnce<>(CompetitionRule.SERIES_ALREADY_REGISTERED);

    public static final Category<Optional<CompetitionSeriesRegistered>, CompetitionSeriesRegistered> COMPETITIONS =
            new Category<>(
                    "competition",
                    SERIES,
                    EventTypes.<CompetitionSeriesRegistered>none()
                            .with("competition-series-registered", CompetitionSeriesRegistered.class));

    public static final RecordedOnce<CompetitionEditionHeld> EDITION =
            new RecordedOnce<>(CompetitionRule.EDITION_ALREADY_HELD);

    /** One per series, year and division. */
    public static final Category<Optional<CompetitionEditionHeld>, CompetitionEditionHeld> EDITIONS = new Category<>(
            "edition",
            EDITION,
            EventTypes.<CompetitionEditionHeld>none().with("competition-edition-held", CompetitionEditionHeld.class));

    /** One per division whose platform it is. */
    public static final Category<SharingThresholds, SharingThresholdSet> INSTRUMENT_SHARING = new Category<>(
            "sharing",
            SharingDecider.SHARING,
            EventTypes.<SharingThresholdSet>none().with("instrument-sharing-threshold-set", SharingThresholdSet.class));

    public static final Category<Market, MarketEvent> MARKETS = new Category<>(
            "market",
            MarketDecider.MARKET,
            EventTypes.<MarketEvent>none()
                    .with("market-registered", MarketEvent.MarketRegistered.class)
                    .with("market-reported", MarketEvent.MarketReported.class)
                    .with("market-report-corrected", MarketEvent.MarketReportCorrected.class));

    public static final RecordedOnce<PartnershipFormed> PARTNERSHIP =
            new RecordedOnce<>(PartnershipRule.PARTNERSHIP_ALREADY_FORMED);

    public static final Category<Optional<PartnershipFormed>, PartnershipFormed> PARTNERSHIPS = new Category<>(
            "partnership",
            PARTNERSHIP,
            EventTypes.<PartnershipFormed>none().with("partnership-formed", PartnershipFormed.class));

    public static final RecordedOnce<InstituteFounded> INSTITUTE =
            new RecordedOnce<>(PartnershipRule.INSTITUTE_ALREADY_FOUNDED);

    public static final Category<Optional<InstituteFounded>, InstituteFounded> INSTITUTES = new Category<>(
            "institute",
            INSTITUTE,
            EventTypes.<InstituteFounded>none().with("institute-founded", InstituteFounded.class));

    /** All rule sets for carriers and what grows in them, in one stream. */
    public static final Category<RuleSets, RuleSetEvent> RULE_SETS = new Category<>(
            "ruleset",
            RuleSetDecider.RULE_SETS,
            EventTypes.<RuleSetEvent>none()
                    .with("incubation-rules-published", RuleSetEvent.IncubationRulesPublished.class));

    public static final StreamId<RuleSets, RuleSetEvent> INCUBATION_RULES = RULE_SETS.stream("incubation");

    /** Every category. */
    public static final List<Category<?, ?>> ALL = List.of(
            CARRIERS,
            DESIGNATIONS,
            ENTERPRISES,
            TENANCIES,
            MENTORS,
            VISITS,
            COMPETITIONS,
            EDITIONS,
            INSTRUMENT_SHARING,
            MARKETS,
            PARTNERSHIPS,
            INSTITUTES,
            RULE_SETS);

    private Streams() {}
}
