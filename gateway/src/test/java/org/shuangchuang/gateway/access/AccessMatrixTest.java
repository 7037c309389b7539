package org.shuangchuang.gateway.access;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
    void the_table_has_a_line_for_every_operation_and_nobody_else_is_let_in() {
        AccessMatrix matrix = new AccessMatrix("/api", operations.all());
        matrix.hasALineForEveryOperation();
        matrix.letsInWhomTheTableNames();
    }
}
