/** Commands and summaries over HTTP, beside a bare application on the same framework. */
@NullMarked
package org.shuangchuang.bench.http;

import org.jspecify.annotations.NullMarked;
