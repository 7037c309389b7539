package org.shuangchuang.subsidy.domain;

import org.shuangchuang.vocabulary.Require;

/**
 * A bank account that money is paid to: of an enterprise, never of a person.
 *
 * @param accountName as the bank has it
 * @param bank branch
 * @param number account number, digits
 */
public record PayeeAccount(String accountName, String bank, String number) {

    private static final int SHOWN = 4;

    public PayeeAccount {
        accountName = Require.text("accountName", accountName);
        bank = Require.text("bank", bank);
        number = Require.text("number", number);
    }

    /** The same account for a list: all but the last four digits covered. */
    public PayeeAccount masked() {
        int covered = Math.max(0, number.length() - SHOWN);
        return new PayeeAccount(accountName, bank, "*".repeat(covered) + number.substring(covered));
    }
}
