/** From which value an instrument joins the sharing platform. */
@NullMarked
package org.shuangchuang.incubator.domain.instrument;

import org.jspecify.annotations.NullMarked;
