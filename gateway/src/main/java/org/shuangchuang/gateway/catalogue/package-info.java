/** What can be counted: one readable row per indicator, and what each event contributes to it. */
@NullMarked
package org.shuangchuang.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
