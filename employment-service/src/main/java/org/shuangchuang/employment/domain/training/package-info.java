/** Training sessions held and certificates issued. */
@NullMarked
package org.shuangchuang.employment.domain.training;

import org.jspecify.annotations.NullMarked;
