/** Where the aggregates are stored: stream names and event names, for ever. */
@NullMarked
package org.shuangchuang.subsidy.store;

import org.jspecify.annotations.NullMarked;
