/** Journeys through the gateway against one running stack of real processes. */
@NullMarked
package org.shuangchuang.endtoend;

import org.jspecify.annotations.NullMarked;
