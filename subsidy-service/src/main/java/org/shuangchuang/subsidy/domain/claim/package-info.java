/** Claims for a reward: review, public notice, award, payment, recovery. */
@NullMarked
package org.shuangchuang.subsidy.domain.claim;

import org.jspecify.annotations.NullMarked;
