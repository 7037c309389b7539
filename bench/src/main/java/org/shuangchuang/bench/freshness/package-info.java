/** How long after its answer a command stands in the summary. */
@NullMarked
package org.shuangchuang.bench.freshness;

import org.jspecify.annotations.NullMarked;
