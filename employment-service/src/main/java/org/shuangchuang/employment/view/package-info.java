/** What lists show, kept up to date from the own log. */
@NullMarked
package org.shuangchuang.employment.view;

import org.jspecify.annotations.NullMarked;
