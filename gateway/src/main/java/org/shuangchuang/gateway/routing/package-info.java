/** The way of commands and queries to the services that own the facts, and of their answers back. */
@NullMarked
package org.shuangchuang.gateway.routing;

import org.jspecify.annotations.NullMarked;
