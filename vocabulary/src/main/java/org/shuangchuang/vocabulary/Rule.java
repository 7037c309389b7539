package org.shuangchuang.vocabulary;

/**
 * A rule that can refuse, by a name that stays for ever. Implemented by one enum per aggregate, whose comments name the
 * measure that the rule comes from.
 */
public interface Rule {

    /** The enum constant's name, for example {@code VOUCHER_NOT_USABLE}. */
    String name();

    /** What the rule says, in Chinese, for the person whose command was refused. */
    String zh();

    /** What the rule says, in English. */
    String en();

    /** The stable part of the problem type: {@code voucher-not-usable}. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
