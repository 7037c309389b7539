/** Innovation vouchers: issue, assignment, redemption, settlement, expiry. */
@NullMarked
package org.shuangchuang.subsidy.domain.voucher;

import org.jspecify.annotations.NullMarked;
