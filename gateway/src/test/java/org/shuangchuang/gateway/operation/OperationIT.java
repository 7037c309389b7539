package org.shuangchuang.gateway.operation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of what is deployed: the jar or the native binary. */
@QuarkusIntegrationTest
class OperationIT extends OperationTest {}
