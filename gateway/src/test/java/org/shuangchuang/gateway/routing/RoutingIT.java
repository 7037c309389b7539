package org.shuangchuang.gateway.routing;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of what is deployed: the jar or the native binary. */
@QuarkusIntegrationTest
class RoutingIT extends RoutingTest {}
