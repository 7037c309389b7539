/** What carriers did for enterprises and entrepreneurs. */
@NullMarked
package org.shuangchuang.employment.domain.service;

import org.jspecify.annotations.NullMarked;
