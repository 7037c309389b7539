@NullMarked
package org.shuangchuang.bench;

import org.jspecify.annotations.NullMarked;
