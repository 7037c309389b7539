package org.shuangchuang.eventstore.personal;

import java.util.UUID;
import org.shuangchuang.vocabulary.Sealed;

/**
 * A person as events may know it.
 *
 * @param personId random, the same for the same identity number in this service
 * @param sealed what is known of the person, readable with its own key only
 */
public record Identified(UUID personId, Sealed sealed) {}
