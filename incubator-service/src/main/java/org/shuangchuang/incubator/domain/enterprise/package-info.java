/** Enterprises and teams, their recognitions and what they state of themselves. */
@NullMarked
package org.shuangchuang.incubator.domain.enterprise;

import org.jspecify.annotations.NullMarked;
