@NullMarked
package org.shuangchuang.eventstore.http;

import org.jspecify.annotations.NullMarked;
