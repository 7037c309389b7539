/** The statistical return of a carrier for a month or a year (火炬统计). */
@NullMarked
package org.shuangchuang.employment.domain.statistics;

import org.jspecify.annotations.NullMarked;
