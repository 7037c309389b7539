/** What jobs, services, training and returns have in common. Plain Java: no framework is seen from here. */
@NullMarked
package org.shuangchuang.employment.domain;

import org.jspecify.annotations.NullMarked;
