/** What an append, the log and a summary cost when much is stored already. */
@NullMarked
package org.shuangchuang.bench.growth;

import org.jspecify.annotations.NullMarked;
