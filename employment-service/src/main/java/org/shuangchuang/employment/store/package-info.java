/** Stored names of streams and events. */
@NullMarked
package org.shuangchuang.employment.store;

import org.jspecify.annotations.NullMarked;
