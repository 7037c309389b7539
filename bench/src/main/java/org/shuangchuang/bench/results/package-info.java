/** What was measured, as JSON, Markdown and SVG. */
@NullMarked
package org.shuangchuang.bench.results;

import org.jspecify.annotations.NullMarked;
