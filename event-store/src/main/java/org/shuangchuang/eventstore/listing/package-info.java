/** Lists: how they are asked for, read from views, and given page by page, the same in every service. */
@NullMarked
package org.shuangchuang.eventstore.listing;

import org.jspecify.annotations.NullMarked;
