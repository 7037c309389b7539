package org.shuangchuang.localstack.issuer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.localstack.reference.MadeUp;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Role;

/** One account for every role, for trying things out: {@code ./dev token finance}. An operator acts for a carrier once it has one. */
public enum DemonstrationUser {
    APPLICANT(Role.APPLICANT, "620102", MadeUp.socialCreditCode("620102", 70_000)),
    OPERATOR(Role.CARRIER_OPERATOR, "620100", null),
    PROVIDER(Role.SERVICE_PROVIDER, "620102", MadeUp.socialCreditCode("620102", 70_001)),
    REVIEWER(Role.PREFECTURE_REVIEWER, "620100", null),
    EXPERT(Role.EXPERT, "620000", null),
    APPROVER(Role.PROVINCIAL_APPROVER, "620000", null),
    FINANCE(Role.FINANCE_OFFICER, "620000", null),
    STATISTICS(Role.STATISTICS_OFFICER, "620000", null),
    AUDITOR(Role.AUDITOR, "620000", null),
    PROTECTION(Role.DATA_PROTECTION_OFFICER, "620000", null);

    private final Role role;
    private final String division;
    private final @Nullable String party;

    DemonstrationUser(Role role, String division, @Nullable String party) {
        this.role = role;
        this.division = division;
        this.party = party;
    }

    /** By the name that the user types: {@code finance}. */
    public static Optional<DemonstrationUser> named(String name) {
        return Arrays.stream(values()).filter(user -> user.typed().equals(name)).findFirst();
    }

    /** All names that can be typed. */
    public static List<String> names() {
        return Arrays.stream(values()).map(DemonstrationUser::typed).toList();
    }

    /** The account. */
    public Actor actor() {
        return new Actor("demonstration-" + typed(), role, division, party, null);
    }

    private String typed() {
        return name().toLowerCase(Locale.ROOT);
    }
}
