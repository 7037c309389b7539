/** Tests. */
@NullMarked
package org.shuangchuang.gateway.routing;

import org.jspecify.annotations.NullMarked;
