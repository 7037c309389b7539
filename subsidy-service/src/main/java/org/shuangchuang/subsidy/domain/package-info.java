/** The few words of the subsidy programme that several aggregates share. Plain Java, no framework. */
@NullMarked
package org.shuangchuang.subsidy.domain;

import org.jspecify.annotations.NullMarked;
