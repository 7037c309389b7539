/** Who did what: commands from the log, refused attempts, who was shown what is known of a person, and who was erased. */
@NullMarked
package org.shuangchuang.eventstore.audit;

import org.jspecify.annotations.NullMarked;
