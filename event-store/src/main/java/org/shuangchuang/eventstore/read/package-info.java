@NullMarked
package org.shuangchuang.eventstore.read;

import org.jspecify.annotations.NullMarked;
