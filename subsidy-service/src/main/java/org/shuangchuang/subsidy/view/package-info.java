/** Lists and the ledger, kept by projections of the own log. */
@NullMarked
package org.shuangchuang.subsidy.view;

import org.jspecify.annotations.NullMarked;
