/** Lists: what is kept for them and how they are asked for. */
@NullMarked
package org.shuangchuang.incubator.view;

import org.jspecify.annotations.NullMarked;
