package org.shuangchuang.contracts;

/**
 * One stored event as its owner writes it.
 *
 * @param schemaVersion version of the data's shape, from 1
 * @param type the event's record: says what the example alone cannot, such as absent members and other constants
 * @param json the data, serialised as it is stored
 */
public record Example(int schemaVersion, Class<?> type, String json) {}
