@NullMarked
package org.shuangchuang.bench.results;

import org.jspecify.annotations.NullMarked;
