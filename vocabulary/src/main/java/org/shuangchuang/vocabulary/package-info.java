/** The few words that every service shares. Plain Java: no framework is seen from here. */
@NullMarked
package org.shuangchuang.vocabulary;

import org.jspecify.annotations.NullMarked;
