package org.shuangchuang.eventstore.personal;

import java.util.UUID;

/**
 * A person met for the first time: stored in the transaction of the events that name it.
 *
 * @param personId random
 * @param lookup keyed hash of the identity number
 * @param masterKeyId which master key wraps the person's key
 * @param wrappedKey the person's own key, wrapped
 */
public record Registration(UUID personId, byte[] lookup, String masterKeyId, byte[] wrappedKey) {}
