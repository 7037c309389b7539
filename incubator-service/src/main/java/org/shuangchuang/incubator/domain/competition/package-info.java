/** Competitions: series and their editions. */
@NullMarked
package org.shuangchuang.incubator.domain.competition;

import org.jspecify.annotations.NullMarked;
