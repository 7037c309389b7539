package org.shuangchuang.endtoend;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.shuangchuang.vocabulary.IdentityNumber;

/**
 * What is known of a made-up person, unlike anything else in the stack.
 *
 * @param falseNumber a number with a wrong check character
 */
record Planted(String name, String number, String falseNumber, String phone, String address) {

    /** Older than everybody else here, so that no number is that of somebody whom another test or the reference data set knows. */
    private static final LocalDate OLDEST = LocalDate.of(1925, 1, 1);

    private static final int DAYS = 9_000;

    static Planted fresh() {
        int serial = ThreadLocalRandom.current().nextInt(10_000, 100_000);
        String number = IdentityNumber.complete("620100", OLDEST.plusDays(serial % DAYS), 0);
        String wrong = number.substring(0, 17) + (number.endsWith("7") ? "8" : "7");
        return new Planted("濮阳" + serial + "植入", number, wrong, "139" + serial + "771", "植入路" + serial + "号");
    }

    /** As a command names a person. */
    Map<String, Object> person() {
        return Map.of("name", name, "identityNumber", number, "phone", phone);
    }

    /** The values in every form in which they may stand somewhere. */
    List<String> forms() {
        List<String> forms = new ArrayList<>();
        for (String value : List.of(name, number, falseNumber, phone, address)) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            Stream.of(
                            value,
                            URLEncoder.encode(value, StandardCharsets.UTF_8),
                            HexFormat.of().formatHex(bytes),
                            Base64.getEncoder().withoutPadding().encodeToString(bytes),
                            escaped(value))
                    .distinct()
                    .forEach(forms::add);
        }
        return forms;
    }

    /** The forms that stand in a text. */
    List<String> in(String text) {
        return forms().stream().filter(text::contains).toList();
    }

    /** As JSON in ASCII writes it. */
    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        for (char character : value.toCharArray()) {
            escaped.append(character < 128 ? Character.toString(character) : "\\u%04x".formatted((int) character));
        }
        return escaped.toString();
    }
}
