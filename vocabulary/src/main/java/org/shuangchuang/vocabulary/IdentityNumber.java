package org.shuangchuang.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identity number of a person 公民身份号码, GB 11643-1999: division (6), date of birth (8), sequence (3) and a check character
 * by ISO 7064:1983 MOD 11-2.
 */
public final class IdentityNumber {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdentityNumber() {}

    /** Whether the form, the date of birth and the check character are right; a final {@code x} must be written {@code X}. */
    public static boolean isValid(String number) {
        return FORM.matcher(number).matches()
                && dateOfBirth(number).isPresent()
                && number.charAt(17) == check(number.substring(0, 17));
    }

    /** The date of birth that a number states; empty when it is no day of the calendar. */
    public static Optional<LocalDate> dateOfBirth(String number) {
        try {
            return Optional.of(LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * Completes a made-up number.
     *
     * @param division six digits of GB/T 2260
     * @param sequence 0 to 999, odd for men
     */
    public static String complete(String division, LocalDate dateOfBirth, int sequence) {
        String first17 = division + dateOfBirth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        return first17 + check(first17);
    }

    private static char check(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }
}
