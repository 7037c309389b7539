/** Reads what is deployed as strictly as a cluster would, and more strictly. */
@NullMarked
package org.shuangchuang.deploy;

import org.jspecify.annotations.NullMarked;
