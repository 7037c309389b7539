package org.shuangchuang.incubator.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.shuangchuang.incubator.domain.carrier.Carrier;
import org.shuangchuang.incubator.domain.carrier.CarrierEvent;
import org.shuangchuang.incubator.domain.competition.CompetitionEditionHeld;
import org.shuangchuang.incubator.domain.competition.CompetitionSeriesRegistered;
import org.shuangchuang.incubator.domain.designation.Designation;
import org.shuangchuang.incubator.domain.designation.DesignationEvent;
import org.shuangchuang.incubator.domain.designation.Notice;
import org.shuangchuang.incubator.domain.designation.Subject;
import org.shuangchuang.incubator.domain.enterprise.Enterprise;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseEvent;
import org.shuangchuang.incubator.domain.instrument.SharingThresholdSet;
import org.shuangchuang.incubator.domain.instrument.SharingThresholds;
import org.shuangchuang.incubator.domain.market.Activity;
import org.shuangchuang.incubator.domain.market.Market;
import org.shuangchuang.incubator.domain.market.MarketEvent;
import org.shuangchuang.incubator.domain.mentor.Mentor;
import org.shuangchuang.incubator.domain.mentor.MentorEvent;
import org.shuangchuang.incubator.domain.mentor.MentorVisitHeld;
import org.shuangchuang.incubator.domain.partnership.InstituteFounded;
import org.shuangchuang.incubator.domain.partnership.PartnershipFormed;
import org.shuangchuang.incubator.domain.ruleset.Criteria;
import org.shuangchuang.incubator.domain.ruleset.DesignationRules;
import org.shuangchuang.incubator.domain.ruleset.Facts;
import org.shuangchuang.incubator.domain.ruleset.IncubationRules;
import org.shuangchuang.incubator.domain.ruleset.RuleSetEvent;
import org.shuangchuang.incubator.domain.ruleset.RuleSets;
import org.shuangchuang.incubator.domain.ruleset.Shortfall;
import org.shuangchuang.incubator.domain.ruleset.TenancyRules;
import org.shuangchuang.incubator.domain.tenancy.Tenancy;
import org.shuangchuang.incubator.domain.tenancy.TenancyEvent;

/** What is written as JSON or read from it: a native image must be told, since the domain knows no framework. */
@RegisterForReflection(
        targets = {
            // Events
            CarrierEvent.CarrierRegistered.class,
            CarrierEvent.CarrierChanged.class,
            CarrierEvent.CarrierMoved.class,
            CarrierEvent.CarrierClosed.class,
            DesignationEvent.DesignationApplied.class,
            DesignationEvent.DesignationReviewed.class,
            DesignationEvent.NoticeOpened.class,
            DesignationEvent.ObjectionRaised.class,
            DesignationEvent.ObjectionResolved.class,
            DesignationEvent.NoticeClosed.class,
            DesignationEvent.DesignationGranted.class,
            DesignationEvent.DesignationDeclined.class,
            DesignationEvent.DesignationEvaluated.class,
            DesignationEvent.RectificationOrdered.class,
            DesignationEvent.DesignationRevoked.class,
            DesignationEvent.DesignationMoved.class,
            DesignationEvent.DesignationTakenOver.class,
            EnterpriseEvent.EnterpriseRegistered.class,
            EnterpriseEvent.EnterpriseControllerChanged.class,
            EnterpriseEvent.EnterpriseRepresentativeChanged.class,
            EnterpriseEvent.HighTechRecognised.class,
            EnterpriseEvent.HighTechLapsed.class,
            EnterpriseEvent.AchievementCorrected.class,
            EnterpriseEvent.AchievementStated.class,
            TenancyEvent.TenantAdmitted.class,
            TenancyEvent.TenantGraduated.class,
            TenancyEvent.TenantExited.class,
            MentorEvent.MentorRecognised.class,
            MentorEvent.MentorRecommended.class,
            MentorEvent.MentorEnded.class,
            MentorVisitHeld.class,
            CompetitionSeriesRegistered.class,
            CompetitionEditionHeld.class,
            SharingThresholdSet.class,
            MarketEvent.MarketRegistered.class,
            MarketEvent.MarketReportCorrected.class,
            MarketEvent.MarketReported.class,
            PartnershipFormed.class,
            InstituteFounded.class,
            RuleSetEvent.IncubationRulesPublished.class,
            // States and what they are made of
            Carrier.None.class,
            Carrier.Known.class,
            Designation.None.class,
            Designation.InProcedure.class,
            Designation.Review.class,
            Designation.Active.class,
            Designation.Evaluation.class,
            Designation.Ended.class,
            Notice.class,
            Notice.Objection.class,
            Subject.class,
            Facts.class,
            Shortfall.class,
            Enterprise.None.class,
            Enterprise.Known.class,
            Enterprise.Achievement.class,
            Enterprise.HighTech.class,
            Tenancy.None.class,
            Tenancy.Stay.class,
            Mentor.None.class,
            Mentor.Recognised.class,
            SharingThresholds.class,
            SharingThresholds.Threshold.class,
            Market.None.class,
            Market.Known.class,
            Market.Report.class,
            Activity.class,
            RuleSets.class,
            IncubationRules.class,
            IncubationRules.HighTechRules.class,
            DesignationRules.class,
            TenancyRules.class,
            Criteria.class,
            Criteria.Threshold.class
        })
final class Reflection {

    private Reflection() {}
}
