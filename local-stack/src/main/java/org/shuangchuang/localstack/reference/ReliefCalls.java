package org.shuangchuang.localstack.reference;

import static org.shuangchuang.localstack.reference.SubsidyPart.ROOT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Role;

/**
 * Tax relief of 6,812,000 yuan and rent relief of about 5,542,000 yuan in 2020, spread over the incubators whose designation had
 * opened it by then: which these are, subsidy-service concludes from the designations by itself.
 */
final class ReliefCalls {

    private static final Money TAX = Money.yuan(6_812_000);
    private static final Money RENT = Money.yuan(5_542_000);
    private static final LocalDate CONFIRMED = LocalDate.of(2020, 12, 28);
    private static final YearMonth FIRST_MONTH = YearMonth.of(2020, 1);
    private static final YearMonth LAST_MONTH = YearMonth.of(2020, 12);
    private static final int ROUNDS = 200;
    private static final long PAUSE_MILLISECONDS = 300;

    /** @param from first month of 2020 in which relief is open */
    private record Incubator(String carrierId, String carrierName, String division, YearMonth from) {}

    private record Confirmation(
            String tax,
            YearMonth from,
            YearMonth to,
            Money amountFen,
            String qualifier,
            String provenance,
            LocalDate occurredOn) {}

    private record Grant(
            String carrierId,
            String carrierName,
            String division,
            Money amountFen,
            String qualifier,
            String provenance,
            LocalDate occurredOn) {}

    void load(Loader loader) {
        List<Incubator> incubators = incubators(loader);
        List<Money> taxes = shares(TAX, incubators.size());
        List<Money> rents = shares(RENT, incubators.size());
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < incubators.size(); i++) {
            calls.add(tax(incubators.get(i), taxes.get(i)));
            calls.add(rent(incubators.get(i), rents.get(i)));
        }
        loader.stage("reliefs 税收和房租减免", calls);
    }

    private static Call tax(Incubator incubator, Money amount) {
        return Call.post(
                "tax relief 2020 of " + incubator.carrierName() + " confirmed",
                new Actor("tax-" + incubator.division(), Role.FINANCE_OFFICER, incubator.division()),
                ROOT + "/reliefs/tax/" + incubator.carrierId() + "/confirm",
                new Confirmation(
                        "PROPERTY_TAX", incubator.from(), LAST_MONTH, amount, "EXACT", "SYNTHETIC", CONFIRMED));
    }

    private static Call rent(Incubator incubator, Money amount) {
        return Call.post(
                "rent relief 2020 by " + incubator.carrierName() + " granted",
                new Actor("rent-" + incubator.division(), Role.CARRIER_OPERATOR, incubator.division())
                        .actingFor(incubator.carrierId()),
                ROOT + "/reliefs/rent",
                new Grant(
                        incubator.carrierId(),
                        incubator.carrierName(),
                        incubator.division(),
                        amount,
                        "ABOUT",
                        "SYNTHETIC",
                        CONFIRMED));
    }

    /** Waits until all are heard of that were designated early enough: the designations come through Kafka. */
    private static List<Incubator> incubators(Loader loader) {
        long expected = ReferenceCarrier.incubators().stream()
                .map(CarrierCalls::firstGranted)
                .filter(granted -> YearMonth.from(granted).isBefore(LAST_MONTH))
                .count();
        int heard = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Incubator> known = known(loader);
            if (known.size() >= expected) {
                return known;
            }
            heard = known.size();
            Pause.milliseconds(PAUSE_MILLISECONDS);
        }
        throw new LoadFailed("tax relief was opened for " + heard + " incubators only, of " + expected);
    }

    /** Carriers about which nothing was heard later than the day of the confirmation, which could not be stated then. */
    private static List<Incubator> known(Loader loader) {
        List<Incubator> incubators = new ArrayList<>();
        String path = ROOT + "/reliefs/tax?limit=500&period=2000-01-01/" + CONFIRMED;
        for (JsonNode carrier : loader.read(path).path("items")) {
            opened(carrier)
                    .filter(from -> !from.isAfter(LAST_MONTH))
                    .ifPresent(from -> incubators.add(new Incubator(
                            carrier.path("carrierId").asText(),
                            carrier.path("carrierName").asText(),
                            carrier.path("division").asText(),
                            from.isBefore(FIRST_MONTH) ? FIRST_MONTH : from)));
        }
        incubators.sort(Comparator.comparing(Incubator::carrierName));
        return incubators;
    }

    /** The month after an incubator's first designation. */
    private static Optional<YearMonth> opened(JsonNode carrier) {
        List<YearMonth> months = new ArrayList<>();
        for (JsonNode designation : carrier.path("designations")) {
            if (designation.path("kind").asText().equals("INCUBATOR")) {
                LocalDate granted = LocalDate.parse(designation.path("from").asText());
                months.add(YearMonth.from(granted).plusMonths(1));
            }
        }
        return months.stream().min(Comparator.naturalOrder());
    }

    /** Shares of a sum in whole yuan, smaller and larger ones in turn; the last takes what is left. */
    private static List<Money> shares(Money total, int count) {
        List<Money> shares = new ArrayList<>();
        long each = total.fen() / 100 / count;
        Money left = total;
        for (int i = 0; i < count - 1; i++) {
            Money share = Money.yuan(each * (i % 2 == 0 ? 8 : 12) / 10);
            shares.add(share);
            left = left.minus(share);
        }
        shares.add(left);
        return shares;
    }
}
