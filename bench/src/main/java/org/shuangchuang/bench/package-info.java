/** Measurements, side by side in one run with what would be picked instead; every comparison ends with a proof of what was stored. */
@NullMarked
package org.shuangchuang.bench;

import org.jspecify.annotations.NullMarked;
