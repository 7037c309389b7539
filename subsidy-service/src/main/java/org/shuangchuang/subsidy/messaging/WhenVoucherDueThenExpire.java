package org.shuangchuang.subsidy.messaging;

import static org.shuangchuang.subsidy.store.Streams.BUDGETS;
import static org.shuangchuang.subsidy.store.Streams.VOUCHER;
import static org.shuangchuang.subsidy.store.Streams.VOUCHERS;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.Loop;
import org.shuangchuang.eventstore.SystemCommands;
import org.shuangchuang.eventstore.log.LogLeader;
import org.shuangchuang.subsidy.domain.budget.Effects;
import org.shuangchuang.subsidy.domain.voucher.Voucher;
import org.shuangchuang.subsidy.domain.voucher.VoucherCommand;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent;
import org.shuangchuang.subsidy.view.ListKind;
import org.shuangchuang.subsidy.view.Listed;
import org.shuangchuang.vocabulary.Calendar;

/**
 * The clock: what is left of a voucher expires on the day after its validity, as of that day whenever it is noticed. The replica that
 * leads the log does it; should two do it at once, each voucher still expires once.
 */
@ApplicationScoped
public class WhenVoucherDueThenExpire {

    private static final Logger LOG = Logger.getLogger(WhenVoucherDueThenExpire.class);
    private static final int PAGE = 100;
    private static final Duration REST = Duration.ofMillis(30);
    private static final String DUE = "from Listed l where l.dueOn <= :today and l.recordedAt <= :quietSince"
            + " and (l.dueOn, l.stream) > (:lastDay, :lastStream) order by l.dueOn, l.stream";

    private final Mutiny.SessionFactory sessions;
    private final EventStore store;
    private final SystemCommands system;
    private final LogLeader leader;
    private final VoucherExpiryConfig config;
    private final Loop loop;
    private final Clock clock = Clock.systemUTC();
    private LocalDate lastDay = LocalDate.EPOCH;
    private String lastStream = "";

    WhenVoucherDueThenExpire(
            Mutiny.SessionFactory sessions,
            EventStore store,
            SystemCommands system,
            LogLeader leader,
            VoucherExpiryConfig config,
            Vertx vertx) {
        this.sessions = sessions;
        this.store = store;
        this.system = system;
        this.leader = leader;
        this.config = config;
        this.loop = new Loop("expiry of vouchers", vertx, config.interval(), REST, this::expireSome);
    }

    void start(@Observes StartupEvent event) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Expires a page of vouchers that are due, the longest due first; answers whether there are more. */
    public Uni<Boolean> expireSome() {
        if (!leader.leads()) {
            return Uni.createFrom().item(false);
        }
        return sessions.withSession(session -> session.createSelectionQuery(DUE, Listed.class)
                        .setParameter("today", Calendar.today(clock))
                        .setParameter("quietSince", clock.instant().minus(config.quiet()))
                        .setParameter("lastDay", lastDay)
                        .setParameter("lastStream", lastStream)
                        .setMaxResults(PAGE)
                        .getResultList())
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::expire)
                        .collect()
                        .last()
                        .map(_ -> goesOn(due)));
    }

    /** Once per version of a voucher: what waited for a decision may be left afterwards and expires then. */
    private Uni<Void> expire(Listed row) {
        Voucher.Filed shown = ListKind.VOUCHERS.state(row);
        var voucher = VOUCHERS.existing(shown.voucherId());
        var budget = BUDGETS.stream(shown.grant().budget().id());
        return store.execute(
                        system.due("expire-vouchers", row.stream + "/" + row.version),
                        voucher,
                        List.of(budget),
                        parts -> {
                            LocalDate on = Posting.on(parts.loaded(voucher).lastOccurredOn(), row.dueOn);
                            var expire =
                                    new VoucherCommand.Expire(parts.get(budget).yearClosed(), on);
                            List<VoucherEvent> events = VOUCHER.decide(expire, parts.get(voucher));
                            LocalDate posting = Posting.on(parts.loaded(budget).lastOccurredOn(), on);
                            return Changes.of(voucher, events)
                                    .and(
                                            budget,
                                            Effects.on(parts.get(budget), "voucher/" + voucher.id(), posting, events));
                        })
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("%s did not expire, tried again later: %s", row.stream, failure))
                .onFailure()
                .recoverWithNull();
    }

    private boolean goesOn(List<Listed> due) {
        boolean more = due.size() == PAGE;
        lastDay = more ? due.getLast().dueOn : LocalDate.EPOCH;
        lastStream = more ? due.getLast().stream : "";
        return more;
    }
}
