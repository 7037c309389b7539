package org.shuangchuang.subsidy.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of what is deployed: the jar or the native binary. */
@QuarkusIntegrationTest
class RacesIT extends RacesTest {}
