package org.shuangchuang.incubator.store;

import static org.shuangchuang.incubator.domain.Given.DINGXI;
import static org.shuangchuang.incubator.domain.Given.LANZHOU;
import static org.shuangchuang.incubator.domain.Given.PLENTY;
import static org.shuangchuang.incubator.domain.Given.RULES;
import static org.shuangchuang.incubator.domain.Given.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.shuangchuang.incubator.domain.carrier.CarrierEvent;
import org.shuangchuang.incubator.domain.carrier.CarrierKind;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.incubator.domain.competition.CompetitionEditionHeld;
import org.shuangchuang.incubator.domain.competition.CompetitionSeriesRegistered;
import org.shuangchuang.incubator.domain.designation.DesignationEvent;
import org.shuangchuang.incubator.domain.designation.Grade;
import org.shuangchuang.incubator.domain.designation.ObjectionGround;
import org.shuangchuang.incubator.domain.designation.RevocationReason;
import org.shuangchuang.incubator.domain.enterprise.Attribute;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseEvent;
import org.shuangchuang.incubator.domain.enterprise.HighTechKind;
import org.shuangchuang.incubator.domain.enterprise.LapseReason;
import org.shuangchuang.incubator.domain.instrument.SharingThresholdSet;
import org.shuangchuang.incubator.domain.market.Activity;
import org.shuangchuang.incubator.domain.market.MarketEvent;
import org.shuangchuang.incubator.domain.mentor.MentorEvent;
import org.shuangchuang.incubator.domain.mentor.MentorVisitHeld;
import org.shuangchuang.incubator.domain.partnership.InstituteFounded;
import org.shuangchuang.incubator.domain.partnership.PartnershipFormed;
import org.shuangchuang.incubator.domain.ruleset.Measure;
import org.shuangchuang.incubator.domain.ruleset.RuleSetEvent;
import org.shuangchuang.incubator.domain.ruleset.Shortfall;
import org.shuangchuang.incubator.domain.tenancy.GraduationCriterion;
import org.shuangchuang.incubator.domain.tenancy.TenancyEvent;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Sealed;

/** One example of every event that is stored, with every member that it can have. */
final class Examples {

    private static final LocalDate ON = day(2020, 6, 1);
    private static final String CARRIER = "0199aaaa-0000-7000-8000-000000000001";
    private static final String ENTERPRISE = "0199aaaa-0000-5000-8000-000000000002";
    private static final String PERSON = "0199aaaa-0000-4000-8000-000000000003";
    private static final String MARKET = "0199aaaa-0000-7000-8000-000000000004";
    private static final String OTHER = "0199aaaa-0000-7000-8000-000000000005";
    private static final String CODE = "Y1620100000000018N";
    private static final Sealed SEALED = new Sealed("AES-256-GCM", PERSON, "c2VhbGVk");
    private static final List<Shortfall> SHORTFALLS = List.of(new Shortfall(Measure.FLOOR_AREA, 5_000, 4_999));
    private static final CarrierKind KIND = CarrierKind.INCUBATOR;
    private static final Level LEVEL = Level.PROVINCIAL;
    private static final Provenance OFFICIAL = Provenance.OFFICIAL;

    private Examples() {}

    static List<Event> all() {
        return List.of(
                new CarrierEvent.CarrierRegistered(CARRIER, "黄河孵化器", KIND, LANZHOU, CODE, OFFICIAL, ON),
                new CarrierEvent.CarrierChanged(CARRIER, "黄河孵化器", KIND, LANZHOU, CODE, ON),
                new CarrierEvent.CarrierMoved(CARRIER, "黄河孵化器", KIND, LANZHOU, DINGXI, ON),
                new CarrierEvent.CarrierClosed(CARRIER, "黄河孵化器", KIND, LANZHOU, ON),
                new DesignationEvent.DesignationApplied(
                        CARRIER, "黄河孵化器", LANZHOU, KIND, LEVEL, PLENTY, "operator-7", OFFICIAL, ON),
                new DesignationEvent.DesignationReviewed("reviewer-3", true, SHORTFALLS, ON),
                new DesignationEvent.NoticeOpened(5, day(2020, 6, 8), ON),
                new DesignationEvent.ObjectionRaised(OTHER, ObjectionGround.STATED_FACTS, ON),
                new DesignationEvent.ObjectionResolved(OTHER, false, ON),
                new DesignationEvent.NoticeClosed(ON),
                new DesignationEvent.DesignationGranted(
                        CARRIER,
                        "黄河孵化器",
                        LANZHOU,
                        KIND,
                        LEVEL,
                        "approver-1",
                        "国科发区〔2018〕300号",
                        SHORTFALLS,
                        "仅差一平方米",
                        OFFICIAL,
                        ON),
                new DesignationEvent.DesignationDeclined(
                        CARRIER,
                        "黄河孵化器",
                        LANZHOU,
                        KIND,
                        LEVEL,
                        "approver-1",
                        "国科发区〔2018〕300号",
                        SHORTFALLS,
                        "场地不足",
                        OFFICIAL,
                        ON),
                new DesignationEvent.DesignationEvaluated(
                        CARRIER, "黄河孵化器", LANZHOU, KIND, LEVEL, 2019, Grade.GOOD, OFFICIAL, ON),
                new DesignationEvent.RectificationOrdered(day(2020, 12, 1), ON),
                new DesignationEvent.DesignationRevoked(
                        CARRIER, "黄河孵化器", LANZHOU, KIND, LEVEL, RevocationReason.FRAUD, day(2022, 6, 1), OFFICIAL, ON),
                new DesignationEvent.DesignationMoved(CARRIER, "黄河孵化器", LANZHOU, DINGXI, KIND, LEVEL, OFFICIAL, ON),
                new DesignationEvent.DesignationTakenOver(
                        CARRIER, "黄河孵化器", LANZHOU, KIND, LEVEL, day(2012, 5, 1), Provenance.OPENING, ON),
                new EnterpriseEvent.EnterpriseRegistered(
                        ENTERPRISE,
                        "陇上科技",
                        false,
                        CODE,
                        LANZHOU,
                        day(2019, 6, 1),
                        PERSON,
                        SEALED,
                        PERSON,
                        SEALED,
                        OFFICIAL,
                        ON),
                new EnterpriseEvent.EnterpriseControllerChanged(ENTERPRISE, "陇上科技", CODE, LANZHOU, PERSON, SEALED, ON),
                new EnterpriseEvent.EnterpriseRepresentativeChanged(
                        ENTERPRISE, "陇上科技", CODE, LANZHOU, PERSON, SEALED, ON),
                new EnterpriseEvent.HighTechRecognised(
                        ENTERPRISE,
                        "陇上科技",
                        CODE,
                        LANZHOU,
                        HighTechKind.RENEWED,
                        "GR202062000001",
                        "GR201762000001",
                        day(2023, 5, 31),
                        OFFICIAL,
                        ON),
                new EnterpriseEvent.HighTechLapsed(
                        ENTERPRISE,
                        "陇上科技",
                        CODE,
                        LANZHOU,
                        HighTechKind.RENEWED,
                        "GR202062000001",
                        LapseReason.CANCELLED,
                        ON),
                new EnterpriseEvent.AchievementStated(
                        ENTERPRISE,
                        "陇上科技",
                        LANZHOU,
                        Attribute.COUNTRIES_SUPPLIED,
                        new BigDecimal(2),
                        List.of("XA", "XB"),
                        Qualifier.AT_LEAST,
                        OFFICIAL,
                        ON),
                new EnterpriseEvent.AchievementCorrected(
                        ENTERPRISE,
                        "陇上科技",
                        LANZHOU,
                        1,
                        Attribute.COUNTRIES_SUPPLIED,
                        new BigDecimal(3),
                        List.of("XA", "XB", "XC"),
                        Qualifier.EXACT,
                        OFFICIAL,
                        new BigDecimal(2),
                        List.of("XA", "XB"),
                        Qualifier.AT_LEAST,
                        OFFICIAL,
                        "漏报一国",
                        ON),
                new TenancyEvent.TenantAdmitted(
                        CARRIER + "." + ENTERPRISE,
                        CARRIER,
                        "黄河孵化器",
                        ENTERPRISE,
                        "陇上科技",
                        LANZHOU,
                        false,
                        day(2024, 5, 31),
                        OFFICIAL,
                        ON),
                new TenancyEvent.TenantGraduated(
                        CARRIER + "." + ENTERPRISE,
                        CARRIER,
                        "黄河孵化器",
                        ENTERPRISE,
                        "陇上科技",
                        LANZHOU,
                        GraduationCriterion.FINANCING,
                        Money.yuan(6_000_000),
                        OFFICIAL,
                        ON),
                new TenancyEvent.TenantExited(
                        CARRIER + "." + ENTERPRISE, CARRIER, "黄河孵化器", ENTERPRISE, "陇上科技", LANZHOU, OFFICIAL, ON),
                new MentorEvent.MentorRecognised(
                        PERSON, PERSON, SEALED, LANZHOU, LEVEL, List.of("省教育厅", "省财政厅"), OFFICIAL, ON),
                new MentorEvent.MentorRecommended(PERSON, PERSON, LANZHOU, Level.NATIONAL, OFFICIAL, ON),
                new MentorEvent.MentorEnded(PERSON, PERSON, LANZHOU, LEVEL, OFFICIAL, ON),
                new MentorVisitHeld(OTHER, DINGXI, CARRIER, "黄河孵化器", List.of(PERSON), 12, OFFICIAL, ON),
                new CompetitionSeriesRegistered(
                        "innovation-challenge", "中国创新挑战赛", "Innovation Challenge", OFFICIAL, ON),
                new CompetitionEditionHeld(
                        "innovation-challenge.2020.620100",
                        "innovation-challenge",
                        2020,
                        LANZHOU,
                        "兰州",
                        120L,
                        OFFICIAL,
                        ON),
                new SharingThresholdSet("620000", Money.yuan(300_000), day(2020, 1, 1), "甘政办发〔2016〕1号", OFFICIAL, ON),
                new MarketEvent.MarketRegistered(MARKET, "兰州科技大市场", LANZHOU, OFFICIAL, ON),
                new MarketEvent.MarketReported(
                        MARKET, "兰州科技大市场", LANZHOU, 100, 2, 3, 4, 5, 6, Qualifier.EXACT, OFFICIAL, ON),
                new MarketEvent.MarketReportCorrected(
                        MARKET,
                        "兰州科技大市场",
                        LANZHOU,
                        1,
                        new Activity(90, 2, 3, 4, 5, 6),
                        Qualifier.EXACT,
                        OFFICIAL,
                        new Activity(100, 2, 3, 4, 5, 6),
                        Qualifier.ABOUT,
                        OFFICIAL,
                        "重复计数",
                        ON),
                new PartnershipFormed(
                        OTHER, LANZHOU, CARRIER, "黄河孵化器", List.of("伙伴甲"), 3, Qualifier.AT_LEAST, OFFICIAL, ON),
                new InstituteFounded(OTHER, "联合研究院", LANZHOU, CARRIER, "黄河孵化器", List.of("兰州大学"), OFFICIAL, ON),
                new RuleSetEvent.IncubationRulesPublished(RULES, OFFICIAL, ON));
    }
}
