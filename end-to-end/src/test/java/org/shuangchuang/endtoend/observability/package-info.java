/** Dashboards and alert rules are held against what the running stack exposes. */
@NullMarked
package org.shuangchuang.endtoend.observability;

import org.jspecify.annotations.NullMarked;
