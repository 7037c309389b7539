/** The rules of carriers and what grows in them. Plain Java: no framework is seen from here. */
@NullMarked
package org.shuangchuang.incubator.domain;

import org.jspecify.annotations.NullMarked;
