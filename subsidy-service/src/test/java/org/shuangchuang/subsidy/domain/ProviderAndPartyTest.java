package org.shuangchuang.subsidy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shuangchuang.subsidy.domain.party.HighTechStatus;
import org.shuangchuang.subsidy.domain.party.Party;
import org.shuangchuang.subsidy.domain.party.PartyDecider;
import org.shuangchuang.subsidy.domain.party.PartyDecider.PartyEvent;
import org.shuangchuang.subsidy.domain.provider.Provider;
import org.shuangchuang.subsidy.domain.provider.ProviderCommand.*;
import org.shuangchuang.subsidy.domain.provider.ProviderDecider;
import org.shuangchuang.subsidy.domain.provider.ProviderEvent.*;
import org.shuangchuang.subsidy.domain.provider.ProviderRule;

class ProviderAndPartyTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);
    private static final ProviderAdmitted ADMITTED =
            new ProviderAdmitted("p-1", "某检测机构", "Y1620102MA00000010", "620102", "officer", DAY);
    private static final ProviderSuspended SUSPENDED =
            new ProviderSuspended("p-1", "某检测机构", "620102", "停〔2020〕1号", "officer", DAY.plusDays(10));
    private static final ProviderReinstated REINSTATED =
            new ProviderReinstated("p-1", "某检测机构", "620102", "复〔2020〕1号", "officer", DAY.plusDays(20));

    private static boolean serves(LocalDate day, org.shuangchuang.subsidy.domain.provider.ProviderEvent... events) {
        ProviderDecider decider = new ProviderDecider();
        Provider state = decider.initial();
        for (var event : events) {
            state = decider.evolve(state, event);
        }
        return state instanceof Provider.Listed provider && provider.serves(day);
    }

    @Test
    void a_provider_serves_from_its_admission_and_not_while_it_is_suspended() {
        assertFalse(serves(DAY.minusDays(1), ADMITTED));
        assertTrue(serves(DAY, ADMITTED));
        assertFalse(serves(DAY, ADMITTED, SUSPENDED));
        assertFalse(serves(DAY.plusDays(15), ADMITTED, SUSPENDED, REINSTATED));
        assertTrue(serves(DAY.plusDays(9), ADMITTED, SUSPENDED, REINSTATED));
        assertTrue(serves(DAY.plusDays(20), ADMITTED, SUSPENDED, REINSTATED));
    }

    @Test
    void a_provider_is_admitted_once_until_it_is_removed() {
        var admit = new Admit("p-1", "某检测机构", "Y1620102MA00000010", "620102", "officer", DAY);
        scenario(new ProviderDecider()).when(admit).then(ADMITTED);
        scenario(new ProviderDecider()).given(ADMITTED).when(admit).refused(ProviderRule.PROVIDER_NOT_IN_THIS_STATE);
        scenario(new ProviderDecider())
                .given(ADMITTED, new ProviderRemoved("p-1", "某检测机构", "620102", "除〔2020〕1号", "officer", DAY))
                .when(admit)
                .then(ADMITTED);
        scenario(new ProviderDecider())
                .given(ADMITTED)
                .when(new Reinstate("复〔2020〕1号", "officer", DAY))
                .refused(ProviderRule.PROVIDER_NOT_IN_THIS_STATE);
    }

    private static Party party(PartyEvent... events) {
        PartyDecider decider = new PartyDecider();
        Party state = decider.initial();
        for (PartyEvent event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private static PartyEvent tied(LocalDate from, @Nullable String controller, @Nullable String representative) {
        return new PartyEvent.PartyNoted("e-1", null, controller, representative, from, from);
    }

    @Test
    void parties_are_related_by_controller_or_representative_on_the_day() {
        Party one = party(tied(DAY, "person-1", "person-2"), tied(DAY.plusDays(30), "person-3", null));
        assertTrue(one.tiedTo(party(tied(DAY, "person-1", "person-9")), DAY));
        assertFalse(one.tiedTo(party(tied(DAY, "person-1", "person-9")), DAY.plusDays(30)));
        assertTrue(one.tiedTo(party(tied(DAY, "person-8", "person-2")), DAY.plusDays(30)));
        assertTrue(one.tiedTo(party(tied(DAY, "person-2", "person-9")), DAY), "controls there, represents here");
        assertFalse(one.tiedTo(Party.unknown(), DAY));
        assertFalse(party(tied(DAY, null, null)).tiedTo(party(tied(DAY, null, null)), DAY));
    }

    @Test
    void high_tech_status_is_known_with_days() {
        assertEquals(HighTechStatus.UNKNOWN, Party.unknown().highTechOn(DAY));
        Party recognised = party(new PartyEvent.PartyHighTechNoted("e-1", DAY, DAY.plusYears(3), DAY));
        assertEquals(HighTechStatus.NOT_RECOGNISED, recognised.highTechOn(DAY.minusDays(1)));
        assertEquals(HighTechStatus.RECOGNISED, recognised.highTechOn(DAY.plusYears(3)));
        Party lapsed = party(
                new PartyEvent.PartyHighTechNoted("e-1", DAY, DAY.plusYears(3), DAY),
                new PartyEvent.PartyHighTechEnded("e-1", DAY.plusDays(9), DAY.plusDays(9)));
        assertEquals(HighTechStatus.NOT_RECOGNISED, lapsed.highTechOn(DAY.plusDays(10)));
    }
}
