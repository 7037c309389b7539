package org.shuangchuang.gateway.catalogue;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One row of the catalogue. Rows are written with the factories below and read like a table.
 *
 * @param code stable: {@code carriers.maker-space.provincial}
 * @param formula in words
 * @param additive whether the figures of divisions that share no ground add up to the figure of all of them
 * @param scopes what it can be asked for
 * @param counted the events it is made of; none for a ratio
 * @param parts codes of dividend and divisor, for a ratio only
 */
@JsonIncludeProperties({"code", "names", "unit", "kind", "formula", "additive"})
public record Indicator(
        String code,
        Text names,
        Unit unit,
        Kind kind,
        Text formula,
        boolean additive,
        Set<ScopeKind> scopes,
        List<Counting> counted,
        List<String> parts) {

    /** What entered by T less what had left by T. */
    public static Indicator stock(String code, String zh, String en, Unit unit, String formulaZh, String formulaEn) {
        return row(code, zh, en, unit, Kind.STOCK, formulaZh, formulaEn);
    }

    /** What happened in the period, counted. Named so because {@code new} is a word of the language. */
    public static Indicator fresh(String code, String zh, String en, Unit unit, String formulaZh, String formulaEn) {
        return row(code, zh, en, unit, Kind.NEW, formulaZh, formulaEn);
    }

    /** Numbers stated by the events of the period, added up. */
    public static Indicator sum(String code, String zh, String en, Unit unit, String formulaZh, String formulaEn) {
        return row(code, zh, en, unit, Kind.SUM, formulaZh, formulaEn);
    }

    /** How many different subjects the period has. */
    public static Indicator distinct(String code, String zh, String en, Unit unit, String formulaZh, String formulaEn) {
        return row(code, zh, en, unit, Kind.DISTINCT, formulaZh, formulaEn);
    }

    /** The value last stated by T; with a subject on its measures, the sum of each subject's last. */
    public static Indicator attribute(
            String code, String zh, String en, Unit unit, String formulaZh, String formulaEn) {
        return row(code, zh, en, unit, Kind.ATTRIBUTE, formulaZh, formulaEn);
    }

    /** The smallest value stated by T. */
    public static Indicator first(String code, String zh, String en, Unit unit, String formulaZh, String formulaEn) {
        return row(code, zh, en, unit, Kind.FIRST, formulaZh, formulaEn);
    }

    /**
     * One indicator of the same table divided by another: in percent when the unit is percent, else in the unit.
     *
     * @param dividend code
     * @param divisor code
     */
    public static Indicator ratio(
            String code,
            String zh,
            String en,
            Unit unit,
            String formulaZh,
            String formulaEn,
            String dividend,
            String divisor) {
        Indicator row = row(code, zh, en, unit, Kind.RATIO, formulaZh, formulaEn);
        return new Indicator(
                row.code,
                row.names,
                unit,
                row.kind,
                row.formula,
                false,
                row.scopes,
                List.of(),
                List.of(dividend, divisor));
    }

    private static Indicator row(
            String code, String zh, String en, Unit unit, Kind kind, String formulaZh, String formulaEn) {
        return new Indicator(
                code,
                new Text(zh, en),
                unit,
                kind,
                new Text(formulaZh, formulaEn),
                kind.isTotal(),
                EnumSet.allOf(ScopeKind.class),
                List.of(),
                List.of());
    }

    /** Counts events of a type as each of the measures says. */
    public Indicator from(String type, Where where, Measure... measures) {
        for (Measure measure : measures) {
            String amount = measure.amount();
            if (amount != null && amount.endsWith("Fen") != (unit == Unit.CNY)) {
                throw new IllegalArgumentException(code + ": money is counted in CNY from a member in fen: " + amount);
            }
        }
        List<Counting> all = new ArrayList<>(counted);
        all.add(new Counting(type, where, List.of(measures)));
        Indicator more = new Indicator(code, names, unit, kind, formula, additive, scopes, List.copyOf(all), parts);
        boolean addsUp = additive || (kind == Kind.ATTRIBUTE && more.isPerSubject());
        return new Indicator(code, names, unit, kind, formula, addsUp, scopes, more.counted, parts);
    }

    /**
     * What moves leaves the old division and enters the new, on the same day.
     *
     * @param oldDivision member with the code of the division that it leaves; {@code division} is where it enters
     */
    public Indicator moved(String type, Where where, String oldDivision) {
        return from(type, where, Measure.minusOne().with("division", oldDivision), Measure.plusOne());
    }

    /** The figures of prefectures do not add up to the province's, for a reason the formula tells. */
    public Indicator notAdditive() {
        return new Indicator(code, names, unit, kind, formula, false, scopes, counted, parts);
    }

    /** Makes no sense for anything else. */
    public Indicator only(ScopeKind... kinds) {
        return new Indicator(code, names, unit, kind, formula, additive, Set.of(kinds), counted, parts);
    }

    /** Whether an attribute is stated of subjects, so that each subject's last value counts. */
    public boolean isPerSubject() {
        return counted.stream()
                .flatMap(counting -> counting.measures().stream())
                .anyMatch(measure -> !measure.subject().isEmpty() || measure.elements() != null);
    }
}
