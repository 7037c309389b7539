package org.shuangchuang.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The division table of the province: one versioned resource, read once. */
public final class Divisions {

    /** Gansu. */
    public static final String PROVINCE = "620000";

    private static final Map<String, Division> BY_CODE = read();

    private Divisions() {}

    public static Optional<Division> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public static Collection<Division> all() {
        return BY_CODE.values();
    }

    public static boolean inForce(String code, LocalDate on) {
        Division division = BY_CODE.get(code);
        return division != null && division.inForce(on);
    }

    /**
     * The codes under which records of a division may stand: the division, all below it on the day, and all predecessors
     * of these.
     */
    public static Set<String> subtree(String code, LocalDate on) {
        Set<String> codes = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (codes.add(next)) {
                Division division = BY_CODE.get(next);
                if (division != null) {
                    open.addAll(division.predecessors());
                }
                for (Division child : BY_CODE.values()) {
                    if (child.parent().equals(next) && child.inForce(on)) {
                        open.add(child.code());
                    }
                }
            }
        }
        return codes;
    }

    /** Whether a division lies in another's subtree, or is it. Codes no longer in force stay where they lay. */
    public static boolean contains(String outer, String inner) {
        String at = inner;
        while (true) {
            if (at.equals(outer)) {
                return true;
            }
            Division division = BY_CODE.get(at);
            if (division == null || division.parent().isEmpty()) {
                return false;
            }
            at = division.parent();
        }
    }

    private static Map<String, Division> read() {
        Map<String, Division> divisions = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Divisions.class.getResourceAsStream("divisions.csv"), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                divisions.put(
                        cells[0],
                        new Division(
                                cells[0],
                                cells[1],
                                Integer.parseInt(cells[2]),
                                cells[3],
                                cells[4],
                                cells[5].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[5]),
                                cells[6].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[6]),
                                cells[7].isEmpty() ? List.of() : List.of(cells[7].split(" ", -1)),
                                cells[8].equals("STATISTICAL")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the division table cannot be read", e);
        }
        return Collections.unmodifiableMap(divisions);
    }
}
