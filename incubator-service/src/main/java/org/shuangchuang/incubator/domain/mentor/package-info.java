/** Mentors and their visits. */
@NullMarked
package org.shuangchuang.incubator.domain.mentor;

import org.jspecify.annotations.NullMarked;
