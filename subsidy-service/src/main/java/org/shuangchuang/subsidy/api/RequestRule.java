package org.shuangchuang.subsidy.api;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Require;
import org.shuangchuang.vocabulary.Rule;
import org.shuangchuang.vocabulary.Wrong;

/** What can be wrong with a request to this service by itself, and the checks that say so. */
enum RequestRule implements Rule {
    BAD_PROGRAMME("项目代码须为小写字母、数字和连字符", "A programme's code has lower-case letters, digits and hyphens"),
    BAD_YEAR("年度超出范围", "Not a year of the programme"),
    BAD_ACCOUNT_NUMBER("银行账号须为 8 至 32 位数字", "An account number has 8 to 32 digits"),
    BAD_HOLDER("企业须填统一社会信用代码，团队须填编号", "An enterprise is named by its code, a team by its id"),
    EMPTY_LIST("列表不得为空", "The list must not be empty"),
    LIST_TOO_LONG("列表过长", "The list is too long"),
    NAMED_TWICE("列表中有重复项", "Something is named twice in the list");

    static final int LONGEST_BATCH = 200;

    private static final Pattern PROGRAMME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{8,32}");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final String zh;
    private final String en;

    RequestRule(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static String programme(String field, @Nullable String code) {
        String present = Require.text(field, code);
        if (!PROGRAMME.matcher(present).matches() || present.length() > 64) {
            throw new Invalid(field, BAD_PROGRAMME);
        }
        return present;
    }

    static int year(String field, @Nullable Integer year) {
        int present = Require.present(field, year);
        if (present < FIRST_YEAR || present > LAST_YEAR) {
            throw new Invalid(field, BAD_YEAR);
        }
        return present;
    }

    static String accountNumber(String field, String number) {
        if (!ACCOUNT.matcher(number).matches()) {
            throw new Invalid(field, BAD_ACCOUNT_NUMBER);
        }
        return number;
    }

    /** Any code of the table: whether it is in force is asked with the day of the command. */
    static String division(String field, @Nullable String code) {
        String present = Require.text(field, code);
        if (Divisions.find(present).isEmpty()) {
            throw new Invalid(field, Wrong.UNKNOWN_DIVISION);
        }
        return present;
    }

    static <T> List<T> batch(String field, @Nullable List<T> list) {
        List<T> present = Require.present(field, list);
        if (present.isEmpty()) {
            throw new Invalid(field, EMPTY_LIST);
        }
        if (present.size() > LONGEST_BATCH) {
            throw new Invalid(field, LIST_TOO_LONG);
        }
        if (present.stream().distinct().count() != present.size()) {
            throw new Invalid(field, NAMED_TWICE);
        }
        return List.copyOf(present);
    }

    static Money change(String field, @Nullable Money amount) {
        if (Require.present(field, amount).isZero()) {
            throw new Invalid(field, Wrong.NOT_POSITIVE);
        }
        return amount;
    }

    /** The last of two days. */
    static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
