package org.shuangchuang.localstack.reference;

import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Role;

/** Who acts for the authorities: different people where four eyes are asked for. */
final class Officials {

    static final Actor APPROVER = new Actor("approver-province", Role.PROVINCIAL_APPROVER, Divisions.PROVINCE);
    static final Actor BUDGET = new Actor("finance-budget", Role.FINANCE_OFFICER, Divisions.PROVINCE);
    static final Actor ACCOUNTS = new Actor("finance-accounts", Role.FINANCE_OFFICER, Divisions.PROVINCE);
    static final Actor PAYER = new Actor("finance-payments", Role.FINANCE_OFFICER, Divisions.PROVINCE);

    private Officials() {}

    /** The reviewer of a prefecture. */
    static Actor reviewer(String division) {
        return new Actor("reviewer-" + division, Role.PREFECTURE_REVIEWER, division);
    }

    /** Somebody who applies. */
    static Actor applicant(String name, String division) {
        return new Actor("applicant-" + name, Role.APPLICANT, division);
    }
}
