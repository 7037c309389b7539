package org.shuangchuang.localstack.reference;

import java.time.LocalDate;
import org.shuangchuang.vocabulary.IdentityNumber;
import org.shuangchuang.vocabulary.SocialCreditCode;

/** Particulars that were not published, the same in every run, and such that they can belong to nobody. */
public final class MadeUp {
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文辉鑫宇浩凯健俊";

    private MadeUp() {}

    /**
     * A valid unified social credit code of the series {@code Y1}, which is assigned to nobody.
     *
     * @param division six digits
     * @param number 0 to 99,999,999; other numbers give other codes
     */
    public static String socialCreditCode(String division, int number) {
        return SocialCreditCode.complete("Y1" + division, String.format("%08d", number));
    }

    /** A name; after 20,000 numbers they repeat. */
    public static String personName(int number) {
        int given = number / SURNAMES.length();
        return "" + SURNAMES.charAt(number % SURNAMES.length())
                + GIVEN.charAt(given % GIVEN.length())
                + GIVEN.charAt(given / GIVEN.length() % GIVEN.length());
    }

    /**
     * A resident identity number with a right check character (GB 11643-1999) and the order code 000, which is assigned to
     * nobody.
     *
     * @param number 0 to 14,000; other numbers give other identity numbers
     */
    public static String identityNumber(int number) {
        return IdentityNumber.complete("620100", LocalDate.of(1962, 1, 1).plusDays(number), 0);
    }
}
