package org.shuangchuang.subsidy.domain.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Refused;

/**
 * A public notice 公示 of many claims: published once, ended once. Each claim's own stream records its part; claims with an open
 * objection are withheld when the notice ends.
 */
public sealed interface Notice {

    /** Nothing was published yet. */
    record None() implements Notice {}

    /** Whether it runs. */
    enum Status {
        PUBLISHED,
        ENDED
    }

    /** @param withheld claims whose objections were open when the notice ended */
    record Published(String noticeId, Status status, BudgetKey budget, List<String> claimIds, List<String> withheld)
            implements Notice, Placed {
        @Override
        public String division() {
            return budget.division();
        }

        @Override
        public Set<String> concerns() {
            return Set.of();
        }
    }

    /** What may be asked of a notice. */
    sealed interface Command {
        record Publish(String noticeId, BudgetKey budget, List<String> claimIds, String by, LocalDate on)
                implements Command {}

        record End(List<String> withheld, LocalDate on) implements Command {}
    }

    /** What happened to a notice. */
    sealed interface NoticeEvent extends Event {
        record NoticePublished(
                String noticeId, BudgetKey budget, List<String> claimIds, String by, LocalDate occurredOn)
                implements NoticeEvent {}

        record NoticeEnded(String noticeId, List<String> withheld, LocalDate occurredOn) implements NoticeEvent {}
    }

    /** Decides on a notice. */
    final class NoticeDecider implements Decider<Command, Notice, NoticeEvent> {

        @Override
        public Notice initial() {
            return new None();
        }

        @Override
        public List<NoticeEvent> decide(Command command, Notice state) {
            return switch (command) {
                case Command.Publish c
                when state instanceof None ->
                    List.of(new NoticeEvent.NoticePublished(c.noticeId(), c.budget(), c.claimIds(), c.by(), c.on()));
                case Command.End c
                when state instanceof Published notice && notice.status() == Status.PUBLISHED ->
                    List.of(new NoticeEvent.NoticeEnded(notice.noticeId(), c.withheld(), c.on()));
                case Command.Publish _, Command.End _ ->
                    throw new Refused(ClaimRule.NOTICE_OVER, Map.of("notice", "ENDED"));
            };
        }

        @Override
        public Notice evolve(Notice state, NoticeEvent event) {
            return switch (event) {
                case NoticeEvent.NoticePublished e ->
                    new Published(e.noticeId(), Status.PUBLISHED, e.budget(), e.claimIds(), List.of());
                case NoticeEvent.NoticeEnded e
                when state instanceof Published notice ->
                    new Published(notice.noticeId(), Status.ENDED, notice.budget(), notice.claimIds(), e.withheld());
                case NoticeEvent.NoticeEnded _ -> state;
            };
        }
    }
}
