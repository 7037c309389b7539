/** Jobs driven by carriers: by roster, person for person, or declared as a number; never both for a carrier and month. */
@NullMarked
package org.shuangchuang.employment.domain.jobs;

import org.jspecify.annotations.NullMarked;
