/** Whatever dies: every command that was answered is stored, logged, published and counted exactly once. */
@NullMarked
package org.shuangchuang.endtoend.faults;

import org.jspecify.annotations.NullMarked;
