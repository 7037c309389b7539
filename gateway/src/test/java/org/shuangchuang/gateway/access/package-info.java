/** Who may come in. */
@NullMarked
package org.shuangchuang.gateway.access;

import org.jspecify.annotations.NullMarked;
