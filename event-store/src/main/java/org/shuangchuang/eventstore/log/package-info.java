@NullMarked
package org.shuangchuang.eventstore.log;

import org.jspecify.annotations.NullMarked;
