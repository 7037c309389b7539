/** The whole system on one machine: what {@code ./dev up} starts, fills, checks and stops. */
@NullMarked
package org.shuangchuang.localstack.stack;

import org.jspecify.annotations.NullMarked;
