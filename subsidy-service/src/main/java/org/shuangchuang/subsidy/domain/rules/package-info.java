/** Rule sets: what a published policy fixes, with the days it is in force. */
@NullMarked
package org.shuangchuang.subsidy.domain.rules;

import org.jspecify.annotations.NullMarked;
