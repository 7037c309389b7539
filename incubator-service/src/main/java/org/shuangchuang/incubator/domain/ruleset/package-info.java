/** What the published policies ask, with the days they are in force. */
@NullMarked
package org.shuangchuang.incubator.domain.ruleset;

import org.jspecify.annotations.NullMarked;
