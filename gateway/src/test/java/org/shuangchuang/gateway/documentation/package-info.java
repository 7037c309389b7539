/** Tests. */
@NullMarked
package org.shuangchuang.gateway.documentation;

import org.jspecify.annotations.NullMarked;
