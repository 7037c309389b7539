/** Technology markets and what they report. */
@NullMarked
package org.shuangchuang.incubator.domain.market;

import org.jspecify.annotations.NullMarked;
