package org.shuangchuang.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuangchuang.localstack.reference.ComparedFigure;

class ReferenceDataSetTest {

    static List<ComparedFigure> rows() {
        RunningStack.loaded();
        return RunningStack.figures().compare();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_published_figure_comes_back(ComparedFigure row) {
        assertTrue(row.equal(), row.toString());
    }

    @Test
    void loading_it_again_adds_nothing() throws Exception {
        RunningStack.loaded();
        var before = Gateway.eventsStored();
        assertTrue(RunningStack.load() > 0, "commands are sent again");
        assertEquals(before, Gateway.eventsStored());
    }
}
