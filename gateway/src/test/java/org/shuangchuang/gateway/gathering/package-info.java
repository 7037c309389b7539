/** Tests. */
@NullMarked
package org.shuangchuang.gateway.gathering;

import org.jspecify.annotations.NullMarked;
