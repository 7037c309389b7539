package org.shuangchuang.incubator.domain.enterprise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;
import static org.shuangchuang.incubator.domain.Given.LANZHOU;
import static org.shuangchuang.incubator.domain.Given.day;
import static org.shuangchuang.incubator.domain.enterprise.EnterpriseDecider.ENTERPRISE;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
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
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Sealed;

class EnterpriseTest {

    private static final String CODE = "Y1620100000000018X";
    private static final Sealed SEALED = new Sealed("AES-256-GCM", "p1", "c2VhbGVk");
    private static final EnterpriseRegistered COMPANY = registered(CODE);
    private static final EnterpriseRegistered TEAM = registered(null);
    private static final HighTechRecognised RECOGNISED = recognised(HighTechKind.RECOGNISED, "GR1", null, 2020, 2023);

    private static EnterpriseRegistered registered(String code) {
        return new EnterpriseRegistered(
                "e1",
                "陇上科技",
                code == null,
                code,
                LANZHOU,
                day(2015, 1, 1),
                null,
                null,
                "p1",
                SEALED,
                Provenance.SYNTHETIC,
                day(2020, 1, 2));
    }

    private static HighTechRecognised recognised(
            HighTechKind kind, String certificate, String former, int year, int until) {
        return new HighTechRecognised(
                "e1",
                "陇上科技",
                CODE,
                LANZHOU,
                kind,
                certificate,
                former,
                day(until, 9, 30),
                Provenance.SYNTHETIC,
                day(year, 10, 1));
    }

    private static Recognise recognise(HighTechKind kind, String certificate, String former, int year) {
        return new Recognise(kind, certificate, former, 3, Provenance.SYNTHETIC, day(year, 10, 1));
    }

    @Test
    void is_registered_once_and_a_team_has_no_code() {
        var register = new Register(
                "e1",
                "陇上科技",
                null,
                LANZHOU,
                day(2015, 1, 1),
                null,
                new Party("p1", SEALED),
                Provenance.SYNTHETIC,
                day(2020, 1, 2));
        scenario(ENTERPRISE).when(register).then(TEAM);
        scenario(ENTERPRISE).given(TEAM).when(register).refused(EnterpriseRule.ENTERPRISE_ALREADY_REGISTERED);
    }

    @Test
    void its_controller_changes_from_a_day_on_and_may_be_an_enterprise() {
        scenario(ENTERPRISE)
                .given(COMPANY)
                .when(new ChangeController(new Party("e9", null), day(2020, 2, 1)))
                .then(new EnterpriseControllerChanged("e1", "陇上科技", CODE, LANZHOU, "e9", null, day(2020, 2, 1)));
    }

    @Test
    void its_representative_changes_and_nothing_happens_when_it_is_the_same() {
        scenario(ENTERPRISE)
                .given(COMPANY)
                .when(new ChangeRepresentative(new Party("p2", SEALED), day(2020, 2, 1)))
                .then(new EnterpriseRepresentativeChanged("e1", "陇上科技", CODE, LANZHOU, "p2", SEALED, day(2020, 2, 1)));
        scenario(ENTERPRISE)
                .given(COMPANY)
                .when(new ChangeRepresentative(new Party("p1", SEALED), day(2020, 2, 1)))
                .then();
    }

    @Test
    void a_recognition_lasts_three_years_and_is_not_given_twice() {
        var after = scenario(ENTERPRISE)
                .given(COMPANY)
                .when(recognise(HighTechKind.RECOGNISED, "GR1", null, 2020))
                .then(RECOGNISED);
        assertTrue(((Enterprise.Known) after).isHighTech(day(2023, 9, 30)));
        assertFalse(((Enterprise.Known) after).isHighTech(day(2023, 10, 1)));
        scenario(ENTERPRISE)
                .given(COMPANY, RECOGNISED)
                .when(recognise(HighTechKind.RECOGNISED, "GR2", null, 2022))
                .refused(EnterpriseRule.ALREADY_HIGH_TECH);
        scenario(ENTERPRISE)
                .given(COMPANY, RECOGNISED)
                .when(recognise(HighTechKind.RECOGNISED, "GR2", null, 2023))
                .then(recognised(HighTechKind.RECOGNISED, "GR2", "GR1", 2023, 2026));
    }

    @Test
    void a_renewal_renews_something() {
        scenario(ENTERPRISE)
                .given(COMPANY)
                .when(recognise(HighTechKind.RENEWED, "GR2", null, 2020))
                .refused(EnterpriseRule.RENEWAL_WITHOUT_FORMER);
        scenario(ENTERPRISE)
                .given(COMPANY)
                .when(recognise(HighTechKind.RENEWED, "GR2", "GR0", 2020))
                .then(recognised(HighTechKind.RENEWED, "GR2", "GR0", 2020, 2023));
        scenario(ENTERPRISE)
                .given(COMPANY, RECOGNISED)
                .when(recognise(HighTechKind.RENEWED, "GR2", null, 2023))
                .then(recognised(HighTechKind.RENEWED, "GR2", "GR1", 2023, 2026));
    }

    @Test
    void a_team_is_no_high_tech_enterprise() {
        scenario(ENTERPRISE)
                .given(TEAM)
                .when(recognise(HighTechKind.RECOGNISED, "GR1", null, 2020))
                .refused(EnterpriseRule.TEAM_CANNOT_BE_HIGH_TECH);
    }

    @Test
    void a_recognition_lapses_once_and_expires_only_after_its_last_day() {
        var lapsed = new HighTechLapsed(
                "e1", "陇上科技", CODE, LANZHOU, HighTechKind.RECOGNISED, "GR1", LapseReason.EXPIRED, day(2023, 10, 1));
        scenario(ENTERPRISE)
                .given(COMPANY, RECOGNISED)
                .when(new Lapse(LapseReason.EXPIRED, day(2023, 9, 30)))
                .refused(EnterpriseRule.NOT_EXPIRED_YET);
        scenario(ENTERPRISE)
                .given(COMPANY, RECOGNISED)
                .when(new Lapse(LapseReason.EXPIRED, day(2023, 10, 1)))
                .then(lapsed);
        scenario(ENTERPRISE)
                .given(COMPANY, RECOGNISED, lapsed)
                .when(new Lapse(LapseReason.CANCELLED, day(2023, 10, 2)))
                .refused(EnterpriseRule.NOT_HIGH_TECH);
    }

    @Test
    void an_achievement_is_stated_with_how_exact_it_is() {
        var after = scenario(ENTERPRISE)
                .given(COMPANY)
                .when(new State(
                        Attribute.CUSTOMERS,
                        new BigDecimal(400),
                        List.of(),
                        Qualifier.AT_LEAST,
                        Provenance.OFFICIAL,
                        day(2021, 10, 19)))
                .then(new AchievementStated(
                        "e1",
                        "陇上科技",
                        LANZHOU,
                        Attribute.CUSTOMERS,
                        new BigDecimal(400),
                        List.of(),
                        Qualifier.AT_LEAST,
                        Provenance.OFFICIAL,
                        day(2021, 10, 19)));
        assertEquals("e1", ((Enterprise.Known) after).enterpriseId());
    }

    @Test
    void a_wrong_achievement_is_replaced_as_of_its_day_by_a_correction_that_names_it() {
        var countries = stated(2, List.of("XA", "XB"), Qualifier.AT_LEAST);
        var corrected = new AchievementCorrected(
                "e1",
                "陇上科技",
                LANZHOU,
                1,
                Attribute.COUNTRIES_SUPPLIED,
                new BigDecimal(1),
                List.of("XC"),
                Qualifier.EXACT,
                Provenance.OFFICIAL,
                new BigDecimal(2),
                List.of("XA", "XB"),
                Qualifier.AT_LEAST,
                Provenance.OFFICIAL,
                "国家有误",
                day(2021, 10, 19));
        var after = scenario(ENTERPRISE)
                .given(COMPANY, countries)
                .when(correct(1, List.of("XC")))
                .then(corrected);
        assertEquals(
                List.of("XC"),
                ((Enterprise.Known) after).achievements().getFirst().countries());
        scenario(ENTERPRISE)
                .given(COMPANY, countries, corrected)
                .when(correct(1, List.of("XC")))
                .then();
        scenario(ENTERPRISE)
                .given(COMPANY, countries)
                .when(correct(2, List.of("XC")))
                .refused(EnterpriseRule.NO_SUCH_ACHIEVEMENT);
        scenario(ENTERPRISE)
                .given(COMPANY, countries)
                .when(correct(1, List.of()))
                .refused(EnterpriseRule.COUNTRIES_MISSING);
    }

    private static AchievementStated stated(int value, List<String> countries, Qualifier qualifier) {
        return new AchievementStated(
                "e1",
                "陇上科技",
                LANZHOU,
                Attribute.COUNTRIES_SUPPLIED,
                new BigDecimal(value),
                countries,
                qualifier,
                Provenance.OFFICIAL,
                day(2021, 10, 19));
    }

    private static CorrectAchievement correct(int achievement, List<String> countries) {
        return new CorrectAchievement(
                achievement, new BigDecimal(1), countries, Qualifier.EXACT, Provenance.OFFICIAL, "国家有误");
    }
}
