/** One resource per aggregate: commands, and reads that are always current. */
@NullMarked
package org.shuangchuang.employment.api;

import org.jspecify.annotations.NullMarked;
