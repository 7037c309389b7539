package org.shuangchuang.localstack.reference;

import static org.shuangchuang.localstack.reference.ReferenceCarrier.MAKER_SPACE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Role;

/**
 * Carriers and their designations. The numbers are published; names, days and the way to each designation are made up. Beside those
 * that count, one moved into its prefecture, one lost its designation and one was never granted it.
 */
final class CarrierCalls {

    private static final String PROVINCIAL = "PROVINCIAL";
    private static final String NATIONAL = "NATIONAL";
    private static final int NATIONAL_INCUBATORS = 12;

    private static final List<LocalDate> PROVINCIAL_BATCHES =
            List.of(LocalDate.of(2019, 5, 28), LocalDate.of(2020, 5, 29), LocalDate.of(2021, 5, 28));
    private static final LocalDate NATIONAL_INCUBATOR_BATCH = LocalDate.of(2019, 12, 20);
    private static final LocalDate NATIONAL_MAKER_SPACE_BATCH = LocalDate.of(2020, 4, 2);
    private static final LocalDate SPECIALISED_BATCH = LocalDate.of(2020, 3, 25);
    private static final LocalDate MOVED_ON = LocalDate.of(2020, 9, 1);

    /** Registered nationally in 2020; they stay provincial maker spaces. */
    private static final Set<String> NATIONAL_MAKER_SPACES = Set.of(
            NamedCarrier.SILK_ROAD.carrierName(),
            NamedCarrier.HEHUANG.carrierName(),
            NamedCarrier.CULTURE_AND_TOURISM.carrierName());

    private static final List<String> GRADES = List.of("GOOD", "QUALIFIED", "EXCELLENT", "QUALIFIED", "GOOD");

    private final List<ReferenceCarrier> makerSpaces = ReferenceCarrier.makerSpaces();
    private final List<ReferenceCarrier> incubators = ReferenceCarrier.incubators();
    private final ReferenceCarrier specialised = ReferenceCarrier.specialised();
    private final ReferenceCarrier lost =
            ReferenceCarrier.madeUp(MAKER_SPACE, "星创天地", "620900", 31, makerSpaces.size());
    private final ReferenceCarrier declined =
            ReferenceCarrier.madeUp(MAKER_SPACE, "星创天地", "620500", 32, makerSpaces.size() + 1);
    /** The last of Lanzhou's: it began in Dingxi. */
    private final ReferenceCarrier moved = begunIn(makerSpaces.get(77), "621100");

    void load(Loader loader) {
        makerSpaces.set(77, moved);
        List<ReferenceCarrier> all = Stream.of(
                        makerSpaces.stream(), incubators.stream(), Stream.of(specialised, lost, declined))
                .flatMap(carriers -> carriers)
                .toList();
        loader.stage(
                "carriers 载体登记", all.stream().map(ReferenceCarrier::register).toList());
        loader.journeys("maker spaces 众创空间", makerSpaces, carrier -> makerSpace(loader, carrier));
        loader.journeys("incubators 孵化器", incubators, carrier -> incubator(loader, carrier));
        new DesignationJourney(loader, specialised, NATIONAL).granted(SPECIALISED_BATCH);
        new DesignationJourney(loader, declined, PROVINCIAL).declined("场地产权材料不全", LocalDate.of(2020, 5, 29));
        DesignationJourney failing = new DesignationJourney(loader, lost, PROVINCIAL);
        failing.granted(PROVINCIAL_BATCHES.getFirst());
        failing.lost(2019);
        loader.send(Call.post(
                "carrier " + moved.carrierName() + " moved",
                new Actor("carrier-office", Role.PROVINCIAL_APPROVER, "620000"),
                IncubationPart.ROOT + "/carriers/" + loader.id(moved.registered()) + "/move",
                new Move("620100", MOVED_ON)));
    }

    private record Move(String division, LocalDate occurredOn) {}

    private void makerSpace(Loader loader, ReferenceCarrier carrier) {
        boolean national = NATIONAL_MAKER_SPACES.contains(carrier.carrierName());
        boolean early = national || carrier.equals(moved);
        LocalDate granted = early ? PROVINCIAL_BATCHES.getFirst() : PROVINCIAL_BATCHES.get(carrier.number() % 3);
        DesignationJourney provincial = new DesignationJourney(loader, carrier, PROVINCIAL);
        provincial.granted(granted);
        if (granted.getYear() == 2019 && !carrier.equals(moved)) {
            provincial.evaluated(2020, GRADES.get(carrier.number() % GRADES.size()));
        }
        if (national) {
            new DesignationJourney(loader, carrier, NATIONAL).granted(NATIONAL_MAKER_SPACE_BATCH);
        }
    }

    private void incubator(Loader loader, ReferenceCarrier carrier) {
        LocalDate granted = firstGranted(carrier);
        DesignationJourney provincial = new DesignationJourney(loader, carrier, PROVINCIAL);
        provincial.granted(granted);
        if (granted.getYear() < 2021) {
            provincial.evaluated(2020, GRADES.get(carrier.number() % GRADES.size()));
        }
        if (carrier.number() % 3 == 0 && carrier.number() / 3 < NATIONAL_INCUBATORS) {
            DesignationJourney higher = new DesignationJourney(loader, carrier, NATIONAL);
            higher.granted(NATIONAL_INCUBATOR_BATCH);
            higher.evaluated(2020, "GOOD");
        }
    }

    /** When an incubator becomes a provincial one; the national ones are among the first batch. */
    static LocalDate firstGranted(ReferenceCarrier incubator) {
        return PROVINCIAL_BATCHES.get(incubator.number() % 3);
    }

    private static ReferenceCarrier begunIn(ReferenceCarrier carrier, String prefecture) {
        return new ReferenceCarrier(
                carrier.registered(),
                carrier.carrierName(),
                carrier.kind(),
                prefecture,
                prefecture,
                new Actor(carrier.operator().subject(), Role.CARRIER_OPERATOR, prefecture),
                carrier.number(),
                Provenance.SYNTHETIC);
    }
}
