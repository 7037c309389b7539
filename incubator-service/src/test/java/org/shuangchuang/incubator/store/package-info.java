@NullUnmarked
package org.shuangchuang.incubator.store;

import org.jspecify.annotations.NullUnmarked;
