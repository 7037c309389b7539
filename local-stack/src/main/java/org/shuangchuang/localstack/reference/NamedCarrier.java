package org.shuangchuang.localstack.reference;

import java.util.Locale;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Role;

/** A carrier that the published text names: every part speaks of it, {@code IncubationPart} registers it. */
enum NamedCarrier {
    SILK_ROAD("丝路新世纪创客家园", "620100"),
    HEHUANG("河湟众创", "622900"),
    CULTURE_AND_TOURISM("兰州文化旅游创意产业园", "620100"),
    YINKE("银科思远创业谷孵化基地", "620100"),
    WESTERN("西部创客", "620100");

    private final String carrierName;
    private final String division;

    NamedCarrier(String carrierName, String division) {
        this.carrierName = carrierName;
        this.division = division;
    }

    String carrierName() {
        return carrierName;
    }

    String division() {
        return division;
    }

    /** Name of the call that registers it: {@code loader.id(carrier.registered())} is its id. */
    String registered() {
        return "carrier " + carrierName + " registered";
    }

    /** Who runs it, once it is registered. */
    Actor operator(Loader loader) {
        return operator().actingFor(loader.id(registered()));
    }

    /** Who registers it. */
    Actor operator() {
        return new Actor("operator-" + name().toLowerCase(Locale.ROOT), Role.CARRIER_OPERATOR, division);
    }
}
