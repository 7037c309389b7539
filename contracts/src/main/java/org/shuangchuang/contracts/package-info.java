/** What the services promise each other: one example and one schema per public event. */
@NullMarked
package org.shuangchuang.contracts;

import org.jspecify.annotations.NullMarked;
