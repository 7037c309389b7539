/** Tests. */
@NullMarked
package org.shuangchuang.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
