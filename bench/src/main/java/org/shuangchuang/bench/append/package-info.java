/** One event per command, by many clients at once: our store, hand-written SQL, Axon Framework and Emmett. */
@NullMarked
package org.shuangchuang.bench.append;

import org.jspecify.annotations.NullMarked;
