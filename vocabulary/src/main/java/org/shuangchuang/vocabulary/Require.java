package org.shuangchuang.vocabulary;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks on a request alone; request bodies call them in their compact constructors. */
public final class Require {

    /** A longer name would not fit into an index of PostgreSQL (2,704 bytes an entry), and no list with it could be kept. */
    private static final int LONGEST_TEXT = 200;

    /** Characters of the longest text that there is. */
    public static final int LONGEST_PROSE = 2000;

    private Require() {}

    /**
     * @return the value, never null
     * @throws Invalid {@link Wrong#FIELD_REQUIRED}
     */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new Invalid(field, Wrong.FIELD_REQUIRED);
        }
        return value;
    }

    /** @return a name, a number or a title, stripped; at least one character, at most 200 */
    public static String text(String field, @Nullable String value) {
        return text(field, value, LONGEST_TEXT);
    }

    /** @return an explanation in words, stripped; at least one character, at most 2,000 */
    public static String prose(String field, @Nullable String value) {
        return text(field, value, LONGEST_PROSE);
    }

    private static String text(String field, @Nullable String value, int longest) {
        String stripped = present(field, value).strip();
        if (stripped.isEmpty()) {
            throw new Invalid(field, Wrong.FIELD_REQUIRED);
        }
        if (stripped.length() > longest) {
            throw new Invalid(field, Wrong.TEXT_TOO_LONG);
        }
        return stripped;
    }

    /** @return a code of the division table, in force on the day */
    public static String division(String field, @Nullable String code, LocalDate on) {
        String present = text(field, code);
        if (!Divisions.inForce(present, on)) {
            throw new Invalid(field, Wrong.UNKNOWN_DIVISION);
        }
        return present;
    }

    /** @return a unified social credit code whose check characters are right */
    public static String socialCreditCode(String field, @Nullable String code) {
        String present = text(field, code);
        if (!SocialCreditCode.isValid(present)) {
            throw new Invalid(field, Wrong.BAD_SOCIAL_CREDIT_CODE);
        }
        return present;
    }

    /** @return an identity number whose date of birth and check character are right, with a final {@code X} in upper case */
    public static String identityNumber(String field, @Nullable String number) {
        String present = text(field, number).toUpperCase(Locale.ROOT);
        if (!IdentityNumber.isValid(present)) {
            throw new Invalid(field, Wrong.BAD_IDENTITY_NUMBER);
        }
        return present;
    }

    /** @return a day that is not after today */
    public static LocalDate notInFuture(String field, @Nullable LocalDate day, LocalDate today) {
        if (present(field, day).isAfter(today)) {
            throw new Invalid(field, Wrong.DATE_IN_FUTURE);
        }
        return day;
    }

    /** @return a number greater than zero */
    public static long positive(String field, @Nullable Long number) {
        if (present(field, number) <= 0) {
            throw new Invalid(field, Wrong.NOT_POSITIVE);
        }
        return number;
    }

    /** @return a number of zero or more */
    public static long notNegative(String field, @Nullable Long number) {
        if (present(field, number) < 0) {
            throw new Invalid(field, Wrong.NEGATIVE_NUMBER);
        }
        return number;
    }

    /** @return an amount of zero fen or more */
    public static Money amount(String field, @Nullable Money amount) {
        if (present(field, amount).isNegative()) {
            throw new Invalid(field, Wrong.NEGATIVE_AMOUNT);
        }
        return amount;
    }

    /** @return an amount of one fen or more */
    public static Money positiveAmount(String field, @Nullable Money amount) {
        if (amount(field, amount).isZero()) {
            throw new Invalid(field, Wrong.NOT_POSITIVE);
        }
        return present(field, amount);
    }
}
