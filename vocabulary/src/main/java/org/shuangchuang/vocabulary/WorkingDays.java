package org.shuangchuang.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Working days 工作日: Monday to Friday without public holidays, and the weekend days that are worked instead (调休).
 *
 * <p>The table {@code working-days.csv} repeats the General Office of the State Council's yearly notices on public holidays
 * (国务院办公厅关于部分节假日安排的通知), each row with its notice's number, for 2018 to 2026; the stretched holidays of May 2019 and
 * of the spring of 2020 are in it. In years without a notice in the table only weekends are off.
 */
public final class WorkingDays {

    private static final Map<LocalDate, Boolean> STATED = read();

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return STATED.getOrDefault(
                day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /**
     * The last day of a term: the day it starts on is not counted.
     *
     * @param count working days, one or more
     */
    public static LocalDate after(LocalDate start, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("not a term: " + count);
        }
        LocalDate day = start;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static Map<LocalDate, Boolean> read() {
        Map<LocalDate, Boolean> stated = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                WorkingDays.class.getResourceAsStream("working-days.csv"), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                boolean worked = cells[2].equals("WORK");
                LocalDate last = LocalDate.parse(cells[1]);
                for (LocalDate day = LocalDate.parse(cells[0]); !day.isAfter(last); day = day.plusDays(1)) {
                    stated.put(day, worked);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table of working days cannot be read", e);
        }
        return Map.copyOf(stated);
    }
}
