/** The door, as a client sees it: real PostgreSQL, real Kafka. */
@NullUnmarked
package org.shuangchuang.incubator.api;

import org.jspecify.annotations.NullUnmarked;
