package org.shuangchuang.incubator.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of what is deployed: the jar or the native binary. */
@QuarkusIntegrationTest
class OnRecordIT extends OnRecordTest {}
