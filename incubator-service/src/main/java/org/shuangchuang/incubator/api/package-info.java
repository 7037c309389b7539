/** The service's door: one resource per aggregate. */
@NullMarked
package org.shuangchuang.incubator.api;

import org.jspecify.annotations.NullMarked;
