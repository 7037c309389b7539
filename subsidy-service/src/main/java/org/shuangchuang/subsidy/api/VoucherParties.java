package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.PARTIES;
import static org.shuangchuang.subsidy.store.Streams.PROVIDERS;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.Ids;
import org.shuangchuang.eventstore.Parts;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.subsidy.domain.Holder;
import org.shuangchuang.subsidy.domain.party.Party;
import org.shuangchuang.subsidy.domain.party.PartyDecider.PartyEvent;
import org.shuangchuang.subsidy.domain.provider.Provider;
import org.shuangchuang.subsidy.domain.provider.ProviderEvent;
import org.shuangchuang.subsidy.domain.voucher.Voucher;
import org.shuangchuang.subsidy.domain.voucher.VoucherRule;
import org.shuangchuang.vocabulary.Refused;

/** Who the parties to the use of a voucher are, and the streams that say what is known of them. */
record VoucherParties(
        Holder holder,
        StreamId<Provider, ProviderEvent> provider,
        StreamId<Party, PartyEvent> holderParty,
        StreamId<Party, PartyEvent> providerParty) {

    boolean serving(Parts parts, LocalDate day) {
        return parts.get(provider) instanceof Provider.Listed listed && listed.serves(day);
    }

    boolean related(Parts parts, LocalDate day) {
        boolean sameCode = parts.get(provider) instanceof Provider.Listed listed
                && listed.socialCreditCode().equals(holder.socialCreditCode());
        return sameCode || parts.get(holderParty).tiedTo(parts.get(providerParty), day);
    }

    List<StreamId<?, ?>> streams() {
        return List.of(provider, holderParty, providerParty);
    }

    /** The provider is known by its own code: as a party it is what the incubation side tells under that code. */
    static Uni<VoucherParties> of(EventStore store, Voucher state, String providerId) {
        Holder holder = filed(state).application().holder();
        StreamId<Provider, ProviderEvent> provider = PROVIDERS.existing(providerId);
        return store.load(provider).map(loaded -> {
            String code = loaded.state() instanceof Provider.Listed listed ? listed.socialCreditCode() : "";
            return new VoucherParties(
                    holder,
                    provider,
                    PARTIES.stream(holder.holderId()),
                    PARTIES.stream(Ids.derived("enterprise", code).toString()));
        });
    }

    static Voucher.Filed filed(Voucher state) {
        if (state instanceof Voucher.Filed filed) {
            return filed;
        }
        throw new Refused(VoucherRule.VOUCHER_NOT_IN_THIS_STATE);
    }
}
