/** What operators see: health and metrics. */
@NullMarked
package org.shuangchuang.gateway.operation;

import org.jspecify.annotations.NullMarked;
