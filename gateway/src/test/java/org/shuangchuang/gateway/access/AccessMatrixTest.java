package org.shuangchuang.gateway.access;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.access.AccessMatrix;
import org.shuangchuang.eventstore.access.Operations;
import org.shuangchuang.gateway.GatewayTest;

/** Every operation of the gateway itself, every role. */
@QuarkusTest
class AccessMatrixTest extends GatewayTest {

    @Inject
    Operations operations;

    @Test
    void everybody_may_what_the_table_says_and_nothing_else() {
        new AccessMatrix("/api", operations.all()).holds(Map.of(), Map.of(), Map.of());
    }
}
