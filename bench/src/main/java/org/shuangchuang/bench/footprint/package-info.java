/** Start-up time and memory of every process. */
@NullMarked
package org.shuangchuang.bench.footprint;

import org.jspecify.annotations.NullMarked;
