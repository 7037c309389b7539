/** Tests. */
@NullMarked
package org.shuangchuang.gateway.testing;

import org.jspecify.annotations.NullMarked;
