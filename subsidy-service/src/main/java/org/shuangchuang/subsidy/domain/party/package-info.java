/** What is known of the parties to a redemption: who controls and represents them, since when. */
@NullMarked
package org.shuangchuang.subsidy.domain.party;

import org.jspecify.annotations.NullMarked;
