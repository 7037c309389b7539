/** Reliefs: taxes and rents not collected. A memorandum, no cash. */
@NullMarked
package org.shuangchuang.subsidy.domain.relief;

import org.jspecify.annotations.NullMarked;
