/** Where teams and young companies are helped. */
@NullMarked
package org.shuangchuang.incubator.domain.carrier;

import org.jspecify.annotations.NullMarked;
