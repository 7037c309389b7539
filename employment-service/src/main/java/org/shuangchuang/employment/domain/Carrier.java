package org.shuangchuang.employment.domain;

import java.util.UUID;

/**
 * The carrier 孵化载体 that a record counts under, as its owner knows it.
 *
 * @param id given by incubator-service
 * @param name as registered
 * @param division code of the division table
 */
public record Carrier(UUID id, String name, String division) {}
