/** How events are stored: names of streams and events, and what a native image must know of them. */
@NullMarked
package org.shuangchuang.incubator.store;

import org.jspecify.annotations.NullMarked;
