/** What a figure is and how it is computed from what was gathered, on any day and as known at any instant. */
@NullMarked
package org.shuangchuang.gateway.summary;

import org.jspecify.annotations.NullMarked;
