/**
 * The reference data set: Gansu's published figures of 19 October 2021, made of about 10,000 commands that go through the
 * gateway like anybody's, and compared with what the gateway then publishes.
 */
@NullMarked
package org.shuangchuang.localstack.reference;

import org.jspecify.annotations.NullMarked;
