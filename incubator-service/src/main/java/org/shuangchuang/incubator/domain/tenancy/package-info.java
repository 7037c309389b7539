/** Stays of enterprises and teams in carriers. */
@NullMarked
package org.shuangchuang.incubator.domain.tenancy;

import org.jspecify.annotations.NullMarked;
