/** That a carrier is recognised at a level: won, kept and lost. */
@NullMarked
package org.shuangchuang.incubator.domain.designation;

import org.jspecify.annotations.NullMarked;
