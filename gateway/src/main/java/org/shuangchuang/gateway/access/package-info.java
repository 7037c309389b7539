/** Who may come in through this door. */
@NullMarked
package org.shuangchuang.gateway.access;

import org.jspecify.annotations.NullMarked;
