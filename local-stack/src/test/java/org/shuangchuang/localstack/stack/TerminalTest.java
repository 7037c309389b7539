package org.shuangchuang.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.reference.ComparedFigure;
import org.shuangchuang.localstack.reference.ComputedFigure;
import org.shuangchuang.localstack.reference.PublishedFigure;
import org.shuangchuang.localstack.reference.ReferenceFigures;

class TerminalTest {

    @Test
    void the_language_is_the_environments() {
        assertEquals(Locale.CHINESE, Messages.language(Map.of("LANG", "zh_CN.UTF-8")));
        assertEquals(Locale.ROOT, Messages.language(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C")));
        assertEquals(Locale.ROOT, Messages.language(Map.of()));
    }

    @Test
    void both_languages_say_the_same_things() {
        String name = "org.shuangchuang.localstack.stack.messages";
        var english = ResourceBundle.getBundle(name, Locale.ROOT);
        var chinese = ResourceBundle.getBundle(name, Locale.CHINESE);
        for (String key : english.keySet()) {
            assertTrue(chinese.containsKey(key) && !chinese.getString(key).equals(english.getString(key)), key);
        }
    }

    @Test
    void every_published_figure_has_its_unit_and_qualifier_in_words() {
        var figures = ReferenceFigures.published().stream()
                .map(figure -> new ComparedFigure(
                        figure, new ComputedFigure(figure.value(), figure.unit(), figure.qualifier())))
                .toList();
        var printed = new ByteArrayOutputStream();
        FiguresTable.print(new PrintStream(printed, true, StandardCharsets.UTF_8), figures);
        String table = printed.toString(StandardCharsets.UTF_8);
        assertTrue(table.contains(Messages.text("qualifier.about", "5542000.00 " + Messages.text("unit.CNY"))));
        assertTrue(table.strip().endsWith(Messages.text("table.sum", figures.size(), figures.size())));
    }

    @Test
    void an_ideograph_takes_two_columns() {
        assertEquals("创新券  ", FiguresTable.padded("创新券", 8));
        assertEquals("vouchers ", FiguresTable.padded("vouchers", 8));
    }

    @Test
    void a_figure_differs_by_number_unit_or_qualifier() {
        PublishedFigure rent = ReferenceFigures.published().stream()
                .filter(figure -> figure.row().equals("23"))
                .findFirst()
                .orElseThrow();
        var equal = new ComparedFigure(rent, new ComputedFigure(new BigDecimal("5542000"), "CNY", "about"));
        var figures = List.of(
                equal,
                new ComparedFigure(rent, new ComputedFigure(new BigDecimal("5542000.01"), "CNY", "about")),
                new ComparedFigure(rent, new ComputedFigure(new BigDecimal("5542000.00"), "count", "about")),
                new ComparedFigure(rent, new ComputedFigure(new BigDecimal("5542000.00"), "CNY", "exact")),
                new ComparedFigure(rent, null));
        assertEquals(
                List.of(equal), figures.stream().filter(ComparedFigure::equal).toList());

        var printed = new ByteArrayOutputStream();
        FiguresTable.print(new PrintStream(printed, true, StandardCharsets.UTF_8), figures);
        assertTrue(printed.toString(StandardCharsets.UTF_8).strip().endsWith(Messages.text("table.sum", 1, 5)));
    }
}
