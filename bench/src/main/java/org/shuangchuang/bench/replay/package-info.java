/** All events once more: from the store, and through Kafka and the feed into the gateway's tables. */
@NullMarked
package org.shuangchuang.bench.replay;

import org.jspecify.annotations.NullMarked;
