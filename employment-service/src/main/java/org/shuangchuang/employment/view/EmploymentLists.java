package org.shuangchuang.employment.view;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.shuangchuang.employment.domain.jobs.CarrierMonthEvent;
import org.shuangchuang.employment.domain.jobs.EmploymentEvent;
import org.shuangchuang.employment.domain.service.ServiceEvent;
import org.shuangchuang.employment.domain.statistics.ReturnEvent;
import org.shuangchuang.employment.domain.statistics.StatisticalReturn.Status;
import org.shuangchuang.employment.domain.training.CertificateEvent;
import org.shuangchuang.employment.domain.training.CertificateNumberOnce.CertificateNumberTaken;
import org.shuangchuang.employment.domain.training.TrainingEvent;
import org.shuangchuang.employment.store.Streams;
import org.shuangchuang.eventstore.OutOfStep;
import org.shuangchuang.eventstore.Projection;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.vocabulary.Event;

/** Keeps the lists of this service. */
@ApplicationScoped
public class EmploymentLists implements Projection {

    @Override
    public String name() {
        return "employment-lists";
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, List<RecordedEvent> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> apply(session, event.streamId(), Streams.read(event)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> apply(Mutiny.Session session, String id, Event event) {
        return switch (event) {
            case EmploymentEvent e -> employment(session, id, e);
            case CarrierMonthEvent e -> declaration(session, id, e);
            case ServiceEvent e -> service(session, id, e);
            case TrainingEvent e -> training(session, id, e);
            case CertificateEvent e -> certificate(session, id, e);
            case ReturnEvent e -> statisticalReturn(session, id, e);
            case CertificateNumberTaken _ -> Uni.createFrom().voidItem();
            default -> throw new IllegalStateException("no list knows " + event.getClass());
        };
    }

    private static Uni<Void> employment(Mutiny.Session session, String id, EmploymentEvent event) {
        return switch (event) {
            // A person who comes back has the same record.
            case EmploymentEvent.EmploymentStarted e ->
                session.find(EmploymentRow.class, id).chain(found -> {
                    EmploymentRow row = found == null ? new EmploymentRow() : found;
                    row.started(id, e);
                    return found == null
                            ? session.persist(row)
                            : Uni.createFrom().voidItem();
                });
            case EmploymentEvent.EmploymentEnded e -> change(session, EmploymentRow.class, id, row -> row.ended(e));
        };
    }

    private static Uni<Void> declaration(Mutiny.Session session, String id, CarrierMonthEvent event) {
        return switch (event) {
            case CarrierMonthEvent.RosterOpened _ -> Uni.createFrom().voidItem();
            case CarrierMonthEvent.JobsDeclared e -> {
                DeclarationRow row = new DeclarationRow();
                row.declared(id, e);
                yield session.persist(row);
            }
            case CarrierMonthEvent.JobsDeclarationCorrected e ->
                change(session, DeclarationRow.class, DeclarationRow.id(id, e.kind()), row -> row.corrected(e));
        };
    }

    private static Uni<Void> service(Mutiny.Session session, String id, ServiceEvent event) {
        return switch (event) {
            case ServiceEvent.ServicesRecorded e -> {
                ServiceRow row = new ServiceRow();
                row.recorded(id, e);
                yield session.persist(row);
            }
            case ServiceEvent.ServicesCorrected e -> change(session, ServiceRow.class, id, row -> row.corrected(e));
        };
    }

    private static Uni<Void> training(Mutiny.Session session, String id, TrainingEvent event) {
        return switch (event) {
            case TrainingEvent.TrainingSessionHeld e -> {
                TrainingRow row = new TrainingRow();
                row.held(id, e);
                yield session.persist(row);
            }
        };
    }

    private static Uni<Void> certificate(Mutiny.Session session, String id, CertificateEvent event) {
        return switch (event) {
            case CertificateEvent.CertificateIssued e -> {
                CertificateRow row = new CertificateRow();
                row.issued(id, e);
                yield session.persist(row);
            }
        };
    }

    private static Uni<Void> statisticalReturn(Mutiny.Session session, String id, ReturnEvent event) {
        Consumer<ReturnRow> change = switch (event) {
            case ReturnEvent.ReturnOpened e -> row -> row.opened(e);
            case ReturnEvent.ReturnSubmitted e -> row -> row.moved(Status.SUBMITTED, e.submittedOn());
            case ReturnEvent.ReturnValidated e -> row -> row.moved(Status.VALIDATED, e.validatedOn());
            case ReturnEvent.ReturnLocked e -> row -> row.moved(Status.LOCKED, e.lockedOn());
            case ReturnEvent.ReturnCorrected e -> row -> row.moved(Status.CORRECTED, e.correctedOn());
        };
        if (event instanceof ReturnEvent.ReturnOpened) {
            ReturnRow row = new ReturnRow();
            change.accept(row);
            return session.persist(row);
        }
        return change(session, ReturnRow.class, id, change);
    }

    private static <T extends Row> Uni<Void> change(
            Mutiny.Session session, Class<T> type, String id, Consumer<T> change) {
        return session.find(type, id)
                .onItem()
                .ifNull()
                .failWith(() -> new OutOfStep("there is no " + type.getSimpleName() + " " + id + " to change"))
                .invoke(change)
                .replaceWithVoid();
    }
}
