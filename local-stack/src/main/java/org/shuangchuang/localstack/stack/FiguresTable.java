package org.shuangchuang.localstack.stack;

import java.io.PrintStream;
import java.util.List;
import org.shuangchuang.localstack.reference.ComparedFigure;
import org.shuangchuang.localstack.reference.ComputedFigure;

/** Every published figure beside the computed one, for a terminal. */
final class FiguresTable {
    private static final int TERM_COLUMNS = 72;
    private static final int FIGURE_COLUMNS = 24;

    private FiguresTable() {}

    static void print(PrintStream out, List<ComparedFigure> figures) {
        line(
                out,
                "#",
                Messages.text("table.term"),
                Messages.text("table.published"),
                Messages.text("table.computed"),
                "");
        for (ComparedFigure figure : figures) {
            var published = figure.published();
            line(
                    out,
                    published.row(),
                    Messages.chinese() ? published.termZh() : published.termEn(),
                    text(new ComputedFigure(published.value(), published.unit(), published.qualifier())),
                    figure.computed() == null ? Messages.text("table.no-data") : text(figure.computed()),
                    Messages.text(figure.equal() ? "table.equal" : "table.unequal"));
        }
        long equal = figures.stream().filter(ComparedFigure::equal).count();
        out.println(Messages.text("table.sum", equal, figures.size()));
    }

    private static String text(ComputedFigure figure) {
        String value = figure.value().toPlainString() + " " + Messages.text("unit." + figure.unit());
        return figure.qualifier().equals("exact")
                ? value
                : Messages.text("qualifier." + figure.qualifier().replace(' ', '-'), value);
    }

    private static void line(
            PrintStream out, String row, String term, String published, String computed, String equal) {
        out.println(padded(row, 4)
                + padded(term, TERM_COLUMNS)
                + padded(published, FIGURE_COLUMNS)
                + padded(computed, FIGURE_COLUMNS)
                + equal);
    }

    /** At least one blank after it; ideographs and full-width signs take two columns of a terminal. */
    static String padded(String text, int columns) {
        int width = text.codePoints().map(point -> point >= 0x1100 ? 2 : 1).sum();
        return text + " ".repeat(Math.max(1, columns - width));
    }
}
