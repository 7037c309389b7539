@NullMarked
package org.shuangchuang.eventstore.append;

import org.jspecify.annotations.NullMarked;
