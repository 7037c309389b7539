/** Rules, each as a sentence: no container, milliseconds. */
@NullUnmarked
package org.shuangchuang.incubator.domain;

import org.jspecify.annotations.NullUnmarked;
