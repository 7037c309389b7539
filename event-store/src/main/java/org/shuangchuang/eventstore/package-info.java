@NullMarked
package org.shuangchuang.eventstore;

import org.jspecify.annotations.NullMarked;
