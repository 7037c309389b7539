/** Budgets: what may be spent, and that it is never overspent. */
@NullMarked
package org.shuangchuang.subsidy.domain.budget;

import org.jspecify.annotations.NullMarked;
