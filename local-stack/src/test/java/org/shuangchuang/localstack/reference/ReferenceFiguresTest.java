package org.shuangchuang.localstack.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferenceFiguresTest {
    private static final String HEAD =
            "row,term_zh,term_en,service,indicator,kind,scope,period,period_source,as_of,value,unit,qualifier\n";

    @Test
    void every_published_row_is_read() {
        var rows = ReferenceFigures.published().stream().collect(Collectors.toMap(PublishedFigure::row, row -> row));
        assertEquals(38, rows.size());
        assertEquals(new BigDecimal("66750000.00"), rows.get("9").value());
        assertEquals("cohort:2020", rows.get("9").period());
        assertEquals("enterprise:甘肃悦灵环境公司", rows.get("26a").scope());
        assertEquals("at least", rows.get("26a").qualifier());
    }

    @Test
    void a_row_with_a_cell_too_few_is_named() {
        var lines = new BufferedReader(new StringReader(HEAD + "1,省级众创空间,provincial maker spaces,incubator"));
        var refused = assertThrows(IllegalArgumentException.class, () -> ReferenceFigures.parse(lines));
        assertTrue(refused.getMessage().contains("4 cells instead of 13"));
    }
}
