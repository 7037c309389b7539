/** The identity provider of the local stack and of tests; there is none in production. */
@NullMarked
package org.shuangchuang.localstack.issuer;

import org.jspecify.annotations.NullMarked;
