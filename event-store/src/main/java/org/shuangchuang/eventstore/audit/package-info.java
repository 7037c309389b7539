/** Who did what: commands from the log, refused attempts, and who was shown what is known of a person. */
@NullMarked
package org.shuangchuang.eventstore.audit;

import org.jspecify.annotations.NullMarked;
