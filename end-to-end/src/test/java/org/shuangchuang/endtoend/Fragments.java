package org.shuangchuang.endtoend;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What text may be taken for by those who read it: databases, browsers, loggers, templates, shells, spreadsheets, eyes. */
final class Fragments {

    /** Longest name that there may be. */
    private static final int NAME = 200;

    /** Every one of them begins and ends with a character that nobody strips. */
    static final List<String> ALL = List.of(
            "'; DROP TABLE event; --",
            "\" OR 1=1 --",
            "\\u0027) union select version() --",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${jndi:ldap://127.0.0.1/x}",
            "{{7*7}}#{7*7}%{7*7}",
            "%27%20or%201=1",
            "../../../etc/passwd",
            "=cmd|' /C calc'!A0",
            "$(reboot)`reboot`",
            "x\r\nSet-Cookie: a=b\r\n\r\ny",
            "x\u0000y",
            "\u202Etxt.exe\u200F\u2066",
            "-999999999-01-01",
            "+999999999-12-31T00:00:00Z",
            "\uD83D\uDE00\uDBFF\uDFFF",
            random(NAME),
            random(2_000),
            random(10_000));

    /** How many places share all fragments between them, unless each is to have all. */
    private static final int SHARED_BY = 4;

    private Fragments() {}

    /**
     * What is put into a place: in the long round all, in the short one a part of them.
     *
     * @param place number of the place
     */
    static List<String> of(int place) {
        return IntStream.range(0, ALL.size())
                .filter(number -> Boolean.getBoolean("test.long") || number % SHARED_BY == place % SHARED_BY)
                .mapToObj(ALL::get)
                .toList();
    }

    /** Those that fit into an address; a longer one is refused before anybody reads it. */
    static List<String> ofAddresses(int place) {
        return of(place).stream().filter(fragment -> fragment.length() <= NAME).toList();
    }

    /** Characters of which hardly two are the same, so that no index makes them shorter. */
    private static String random(int length) {
        return new Random(length)
                .ints(length, 0x4E00, 0x9FA5)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** As a test says it. */
    static String shown(String fragment) {
        String printable = fragment.replaceAll("\\p{C}", "?");
        return printable.length() > 40 ? printable.length() + " characters" : printable;
    }
}
