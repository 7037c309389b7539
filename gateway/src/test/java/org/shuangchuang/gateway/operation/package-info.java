/** Tests. */
@NullMarked
package org.shuangchuang.gateway.operation;

import org.jspecify.annotations.NullMarked;
