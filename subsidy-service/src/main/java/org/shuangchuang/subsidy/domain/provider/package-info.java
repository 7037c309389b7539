/** Service providers that redeem vouchers. */
@NullMarked
package org.shuangchuang.subsidy.domain.provider;

import org.jspecify.annotations.NullMarked;
