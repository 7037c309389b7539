/** Policies: what follows here from what happened elsewhere. */
@NullMarked
package org.shuangchuang.subsidy.messaging;

import org.jspecify.annotations.NullMarked;
