/** One description of everything that can be asked for through this door. */
@NullMarked
package org.shuangchuang.gateway.documentation;

import org.jspecify.annotations.NullMarked;
