package org.shuangchuang.gateway.documentation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of what is deployed: the jar or the native binary. */
@QuarkusIntegrationTest
class DocumentIT extends DocumentTest {}
