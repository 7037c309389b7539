package org.shuangchuang.subsidy.view;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.shuangchuang.eventstore.Category;
import org.shuangchuang.eventstore.Projection;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.subsidy.domain.ledger.Entry;
import org.shuangchuang.subsidy.domain.ledger.Ledger;
import org.shuangchuang.subsidy.domain.ledger.Posting;
import org.shuangchuang.subsidy.store.Streams;
import org.shuangchuang.vocabulary.Event;

/** Keeps the ledger: what entry an event is booked as is said in {@link Ledger}. */
@ApplicationScoped
public class LedgerProjection implements Projection {

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, List<RecordedEvent> events) {
        List<LedgerRow> rows = new ArrayList<>();
        for (RecordedEvent event : events) {
            entry(event).ifPresent(entry -> rows.addAll(rows(event, entry)));
        }
        return session.persistAll(rows.toArray());
    }

    private static Optional<Entry> entry(RecordedEvent event) {
        return switch (event.category()) {
            case "budget" -> Ledger.of(read(Streams.BUDGETS, event));
            case "claim" -> Ledger.of(read(Streams.CLAIMS, event));
            case "voucher" -> Ledger.of(read(Streams.VOUCHERS, event));
            default -> Optional.empty();
        };
    }

    private static <S, E extends Event> E read(Category<S, E> category, RecordedEvent event) {
        return category.events().read(event.type(), event.schemaVersion(), event.data());
    }

    private static List<LedgerRow> rows(RecordedEvent event, Entry entry) {
        List<LedgerRow> rows = new ArrayList<>();
        for (Posting posting : entry.postings()) {
            LedgerRow row = new LedgerRow();
            row.id = String.format("%015d-%d", event.logPosition(), rows.size() + 1);
            row.entry = event.id();
            row.type = event.type();
            row.programme = entry.budget().programme();
            row.fiscalYear = entry.budget().fiscalYear();
            row.division = entry.budget().division();
            row.occurredOn = entry.occurredOn();
            row.debit = posting.debit();
            row.credit = posting.credit();
            row.amountFen = posting.amountFen().fen();
            row.name = entry.name();
            row.reverses = entry.reverses();
            rows.add(row);
        }
        return rows;
    }
}
