/** How the owners' events become contributions, roll-ups and names: each event once, in the transaction that moves the position. */
@NullMarked
package org.shuangchuang.gateway.gathering;

import org.jspecify.annotations.NullMarked;
