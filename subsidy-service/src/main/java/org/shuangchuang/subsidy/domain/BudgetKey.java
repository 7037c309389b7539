package org.shuangchuang.subsidy.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuangchuang.vocabulary.Divisions;

/**
 * Which budget pays.
 *
 * @param programme code of the programme: {@code high-tech-reward}
 * @param fiscalYear calendar year it was appropriated for
 * @param division whose budget it is
 */
public record BudgetKey(String programme, int fiscalYear, String division) {

    private static final Pattern FORM = Pattern.compile("([^.]+)\\.(\\d{4})\\.(\\d{6})");

    /** As it stands in stream names and paths: {@code high-tech-reward.2020.620100}. */
    public String id() {
        return programme + "." + fiscalYear + "." + division;
    }

    /** From what {@link #id()} gives; nothing when it is not of that form. */
    public static Optional<BudgetKey> parse(String id) {
        Matcher matcher = FORM.matcher(id);
        return matcher.matches()
                ? Optional.of(new BudgetKey(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    /** The same budget of the next fiscal year. */
    public BudgetKey nextYear() {
        return new BudgetKey(programme, fiscalYear + 1, division);
    }

    /** Whether this budget may pay what falls to a programme in a division. */
    public boolean covers(String otherProgramme, String otherDivision) {
        return programme.equals(otherProgramme) && Divisions.contains(division, otherDivision);
    }
}
