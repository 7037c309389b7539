@NullMarked
package org.shuangchuang.eventstore.personal;

import org.jspecify.annotations.NullMarked;
