package org.shuangchuang.localstack.reference;

import java.time.LocalDate;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Role;
import org.shuangchuang.vocabulary.WorkingDays;

/**
 * The way of one designation from the application to the grant, by three different people. Of carriers that are named the grant was
 * published; what they applied with and how they were evaluated is made up.
 */
final class DesignationJourney {

    private static final String DESIGNATIONS = IncubationPart.ROOT + "/designations";
    private static final Actor APPROVER = new Actor("approver-department", Role.PROVINCIAL_APPROVER, "620000");

    private record Facts(
            long floorArea,
            long desks,
            long tenants,
            Money fundFen,
            long staff,
            long mentors,
            long tenantsWithIntellectualProperty,
            long graduates) {}

    private record Application(
            String carrierId, String level, Facts facts, Provenance provenance, LocalDate occurredOn) {}

    private record Review(boolean recommended, LocalDate occurredOn) {}

    private record OnDay(LocalDate occurredOn) {}

    private record Refusal(String reason, LocalDate occurredOn) {}

    private record Grant(Provenance provenance, LocalDate occurredOn) {}

    private record Evaluation(int year, String grade, Provenance provenance, LocalDate occurredOn) {}

    private record Rectification(LocalDate dueOn, LocalDate occurredOn) {}

    private record Revocation(String reason, LocalDate occurredOn) {}

    private final Loader loader;
    private final ReferenceCarrier carrier;
    private final String level;

    DesignationJourney(Loader loader, ReferenceCarrier carrier, String level) {
        this.loader = loader;
        this.carrier = carrier;
        this.level = level;
    }

    /** Applied for, reviewed and granted after its notice. */
    void granted(LocalDate on) {
        noticed(on);
        send("granted", APPROVER, "grant", new Grant(carrier.provenance(), on));
    }

    void declined(String reason, LocalDate on) {
        applied(on);
        send("reviewed", reviewer(), "review", new Review(false, on.minusDays(40)));
        send("declined", APPROVER, "decline", new Refusal(reason, on));
    }

    void evaluated(int year, String grade) {
        send(
                "evaluated for " + year,
                reviewer(),
                "evaluate",
                new Evaluation(year, grade, Provenance.SYNTHETIC, LocalDate.of(year + 1, 6, 1)));
    }

    /** After two failed evaluations in a row, the first followed by an order to put things right. */
    void lost(int firstYear) {
        evaluated(firstYear, "UNQUALIFIED");
        LocalDate ordered = LocalDate.of(firstYear + 1, 6, 15);
        send(
                "rectification ordered",
                reviewer(),
                "order-rectification",
                new Rectification(ordered.plusMonths(6), ordered));
        evaluated(firstYear + 1, "UNQUALIFIED");
        send("revoked", APPROVER, "revoke", new Revocation("FAILED_EVALUATIONS", LocalDate.of(firstYear + 2, 7, 1)));
    }

    private void noticed(LocalDate granted) {
        applied(granted);
        LocalDate opened = granted.minusDays(20);
        send("reviewed", reviewer(), "review", new Review(true, granted.minusDays(40)));
        send("notice opened", reviewer(), "open-notice", new OnDay(opened));
        LocalDate closed =
                WorkingDays.after(opened, RuleCalls.NOTICE_WORKING_DAYS).plusDays(1);
        send("notice closed", reviewer(), "close-notice", new OnDay(closed));
    }

    private void applied(LocalDate granted) {
        String carrierId = loader.id(carrier.registered());
        Application application =
                new Application(carrierId, level, facts(), Provenance.SYNTHETIC, granted.minusDays(75));
        loader.send(Call.post(name("applied"), carrier.operator(loader), DESIGNATIONS, application));
    }

    private void send(String step, Actor actor, String path, Object body) {
        String id = loader.id(name("applied"));
        loader.send(Call.post(name(step), actor, DESIGNATIONS + "/" + id + "/" + path, body));
    }

    private String name(String step) {
        return "designation " + carrier.carrierName() + " " + level + " " + step;
    }

    /** The prefecture's office, whoever decides in the end. */
    private Actor reviewer() {
        return new Actor("reviewer-" + carrier.prefecture(), Role.PREFECTURE_REVIEWER, carrier.prefecture());
    }

    /** Enough for every criterion, more at the national level. */
    private Facts facts() {
        int number = carrier.number();
        boolean incubator = carrier.kind().equals(ReferenceCarrier.INCUBATOR);
        long size = level.equals("NATIONAL") ? 2 : 1;
        long floorArea = size * (incubator ? 6_000 + 50L * (number % 40) : 800 + 10L * (number % 60));
        long tenants = size * (incubator ? 30 + number % 20 : 12 + number % 9);
        return new Facts(
                floorArea,
                size * (80 + number % 50),
                tenants,
                Money.yuan(size * (500_000 + 10_000L * (number % 100))),
                size * (6 + number % 7),
                size * (8 + number % 11),
                tenants / 2,
                size * (4 + number % 9));
    }
}
