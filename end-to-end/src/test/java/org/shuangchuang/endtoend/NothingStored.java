package org.shuangchuang.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** {@code @ExtendWith(NothingStored.class)}: no owner holds an event more after a test than before. */
final class NothingStored implements BeforeEachCallback, AfterEachCallback {
    private Map<String, Long> before = Map.of();

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        RunningStack.stack();
        before = Gateway.eventsStored();
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        assertEquals(before, Gateway.eventsStored());
    }
}
