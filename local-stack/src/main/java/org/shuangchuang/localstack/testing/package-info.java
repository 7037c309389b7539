/** Real backends for the tests of a service. */
@NullMarked
package org.shuangchuang.localstack.testing;

import org.jspecify.annotations.NullMarked;
