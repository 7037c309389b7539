/** Strategic partners and joint institutes. */
@NullMarked
package org.shuangchuang.incubator.domain.partnership;

import org.jspecify.annotations.NullMarked;
