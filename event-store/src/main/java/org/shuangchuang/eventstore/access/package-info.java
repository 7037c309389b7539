/** Who may call what: the caller's token, the table of operations, and how far a permission reaches. */
@NullMarked
package org.shuangchuang.eventstore.access;

import org.jspecify.annotations.NullMarked;
