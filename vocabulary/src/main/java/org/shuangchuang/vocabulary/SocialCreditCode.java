package org.shuangchuang.vocabulary;

/**
 * Unified social credit code 统一社会信用代码, GB 32100-2015: 18 characters, the last a check character over the first 17;
 * characters 9 to 17 are an organisation code of GB 11714 with a check character of its own.
 */
public final class SocialCreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 18;

    private SocialCreditCode() {}

    public static boolean isValid(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return false;
            }
        }
        return code.charAt(16) == organisationCheck(code.substring(8, 16))
                && code.charAt(17) == check(code.substring(0, 17));
    }

    /**
     * Completes a code.
     *
     * @param prefix category, kind and division: 8 characters; made-up codes start with {@code Y1}
     * @param organisation the first 8 characters of the organisation code
     */
    public static String complete(String prefix, String organisation) {
        String first17 = prefix + organisation + organisationCheck(organisation);
        return first17 + check(first17);
    }

    private static char check(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    private static char organisationCheck(String first8) {
        int sum = 0;
        for (int i = 0; i < first8.length(); i++) {
            sum += Character.digit(first8.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
