/** The only door from outside: routes commands and queries to their owners, and serves what it has gathered from them. */
@NullMarked
package org.shuangchuang.gateway;

import org.jspecify.annotations.NullMarked;
