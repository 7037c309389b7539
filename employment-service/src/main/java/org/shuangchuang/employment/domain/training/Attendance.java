package org.shuangchuang.employment.domain.training;

import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Require;

/**
 * Who came to a session, as far as it is stated.
 *
 * @param persons 人: each person once
 * @param personsQualifier exact unless said otherwise; absent without a number
 * @param attendances 人次: each coming of each person; never fewer than persons
 * @param attendancesQualifier exact unless said otherwise; absent without a number
 */
public record Attendance(
        @Nullable Long persons,
        @Nullable Qualifier personsQualifier,
        @Nullable Long attendances,
        @Nullable Qualifier attendancesQualifier) {

    public Attendance {
        personsQualifier = qualifier("persons", persons, personsQualifier);
        attendancesQualifier = qualifier("attendances", attendances, attendancesQualifier);
        if (persons != null && attendances != null && attendances < persons) {
            throw new Invalid("attendances", TrainingRule.FEWER_ATTENDANCES_THAN_PERSONS);
        }
    }

    private static @Nullable Qualifier qualifier(String field, @Nullable Long number, @Nullable Qualifier stated) {
        if (number == null) {
            return null;
        }
        long _ = Require.positive(field, number);
        return stated == null ? Qualifier.EXACT : stated;
    }
}
