package org.shuangchuang.contracts;

/**
 * A public event as its readers may rely on it.
 *
 * @param source owner: {@code incubator}, {@code subsidy}, {@code employment}
 * @param type stored event name
 * @param schemaVersion version of the data's shape
 * @param data an example of the data, JSON
 */
public record Contract(String source, String type, int schemaVersion, String data) {}
