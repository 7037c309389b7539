/** The ledger: balanced double entries derived from events. */
@NullMarked
package org.shuangchuang.subsidy.domain.ledger;

import org.jspecify.annotations.NullMarked;
