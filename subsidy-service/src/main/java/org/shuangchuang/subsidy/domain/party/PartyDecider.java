package org.shuangchuang.subsidy.domain.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.subsidy.domain.party.Party.HighTech;
import org.shuangchuang.subsidy.domain.party.Party.Tie;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;

/** Notes what the incubation side tells. Nothing is refused: it happened there. */
public final class PartyDecider implements Decider<PartyDecider.Command, Party, PartyDecider.PartyEvent> {

    /** What may be asked of a party. {@code on} is the posting date. */
    public sealed interface Command {
        record Note(
                String partyId,
                @Nullable String socialCreditCode,
                @Nullable String controllerId,
                @Nullable String representativeId,
                LocalDate from,
                LocalDate on)
                implements Command {}

        record NoteHighTech(String partyId, LocalDate from, LocalDate until, LocalDate on) implements Command {}

        /** The recognition ended before its term. */
        record EndHighTech(String partyId, LocalDate until, LocalDate on) implements Command {}
    }

    /** What was noted of a party. */
    public sealed interface PartyEvent extends Event {
        record PartyNoted(
                String partyId,
                @Nullable String socialCreditCode,
                @Nullable String controllerId,
                @Nullable String representativeId,
                LocalDate from,
                LocalDate occurredOn)
                implements PartyEvent {}

        record PartyHighTechNoted(String partyId, LocalDate from, LocalDate until, LocalDate occurredOn)
                implements PartyEvent {}

        record PartyHighTechEnded(String partyId, LocalDate until, LocalDate occurredOn) implements PartyEvent {}
    }

    @Override
    public Party initial() {
        return Party.unknown();
    }

    @Override
    public List<PartyEvent> decide(Command command, Party state) {
        return switch (command) {
            case Command.Note c ->
                List.of(new PartyEvent.PartyNoted(
                        c.partyId(), c.socialCreditCode(), c.controllerId(), c.representativeId(), c.from(), c.on()));
            case Command.NoteHighTech c ->
                List.of(new PartyEvent.PartyHighTechNoted(c.partyId(), c.from(), c.until(), c.on()));
            case Command.EndHighTech c -> List.of(new PartyEvent.PartyHighTechEnded(c.partyId(), c.until(), c.on()));
        };
    }

    @Override
    public Party evolve(Party state, PartyEvent event) {
        return switch (event) {
            case PartyEvent.PartyNoted e ->
                new Party(
                        e.socialCreditCode() == null ? state.socialCreditCode() : e.socialCreditCode(),
                        with(state.ties(), tied(state, e)),
                        state.highTech());
            case PartyEvent.PartyHighTechNoted e ->
                new Party(
                        state.socialCreditCode(),
                        state.ties(),
                        with(state.highTech(), new HighTech(e.from(), e.until())));
            case PartyEvent.PartyHighTechEnded e ->
                new Party(
                        state.socialCreditCode(),
                        state.ties(),
                        state.highTech().stream()
                                .map(one -> one.until().isAfter(e.until()) ? new HighTech(one.from(), e.until()) : one)
                                .toList());
        };
    }

    /** What is not said anew stays as it was. */
    private static Tie tied(Party state, PartyEvent.PartyNoted e) {
        Tie last = state.ties().isEmpty()
                ? new Tie(e.from(), null, null)
                : state.ties().getLast();
        return new Tie(
                e.from(),
                e.controllerId() == null ? last.controllerId() : e.controllerId(),
                e.representativeId() == null ? last.representativeId() : e.representativeId());
    }

    private static <T> List<T> with(List<T> all, T more) {
        List<T> longer = new ArrayList<>(all);
        longer.add(more);
        return List.copyOf(longer);
    }
}
