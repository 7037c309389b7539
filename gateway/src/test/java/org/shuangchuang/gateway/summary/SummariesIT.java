package org.shuangchuang.gateway.summary;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of what is deployed: the jar or the native binary. */
@QuarkusIntegrationTest
class SummariesIT extends SummariesTest {}
