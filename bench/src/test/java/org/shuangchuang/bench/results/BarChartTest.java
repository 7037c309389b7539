package org.shuangchuang.bench.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class BarChartTest {

    private static final String CHART = BarChart.of(
            "append <commands/s> & more",
            List.of(
                    new Measure("t", "64 clients", "Shuangchuang", List.of(400.0)),
                    new Measure("t", "64 clients", "Axon Framework", List.of(50.0, 100.0, 200.0))));

    private static Document parsed() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(CHART.getBytes(StandardCharsets.UTF_8)));
    }

    private static double width(Document chart, int bar) {
        return Double.parseDouble(((Element) chart.getElementsByTagName("rect").item(bar)).getAttribute("width"));
    }

    @Test
    void bars_are_as_long_as_their_medians() throws Exception {
        Document chart = parsed();
        assertEquals(4, width(chart, 0) / width(chart, 1), 0.01);
    }

    @Test
    void only_what_was_measured_several_times_has_a_range() throws Exception {
        assertEquals(1, parsed().getElementsByTagName("line").getLength());
    }

    @Test
    void it_reads_on_dark_pages_too() {
        assertTrue(CHART.contains("prefers-color-scheme: dark"));
    }
}
