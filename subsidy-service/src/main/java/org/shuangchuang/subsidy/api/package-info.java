/** The resources: one per aggregate, request bodies as nested records. */
@NullMarked
package org.shuangchuang.subsidy.api;

import org.jspecify.annotations.NullMarked;
