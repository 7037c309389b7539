/** The embedded default: a real PostgreSQL, a real Kafka broker and the services as processes of their own, no container engine. */
@NullMarked
package org.shuangchuang.localstack;

import org.jspecify.annotations.NullMarked;
