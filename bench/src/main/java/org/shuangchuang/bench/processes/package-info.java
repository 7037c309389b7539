/** The services, the gateway and a bare application, each as a process of its own. */
@NullMarked
package org.shuangchuang.bench.processes;

import org.jspecify.annotations.NullMarked;
