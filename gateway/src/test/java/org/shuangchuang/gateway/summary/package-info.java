/** Tests. */
@NullMarked
package org.shuangchuang.gateway.summary;

import org.jspecify.annotations.NullMarked;
