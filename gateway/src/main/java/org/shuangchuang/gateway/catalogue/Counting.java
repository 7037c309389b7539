package org.shuangchuang.gateway.catalogue;

import java.util.List;

/**
 * Which events of one type an indicator counts, and how much each.
 *
 * @param type stored event name
 */
public record Counting(String type, Where where, List<Measure> measures) {}
