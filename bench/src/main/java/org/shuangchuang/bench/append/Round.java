package org.shuangchuang.bench.append;

/**
 * What one turn of a contestant gave.
 *
 * @param acknowledged commands whose success was told, those that ended after the time included
 * @param perSecond commands answered within the time
 * @param p50 milliseconds from sending to answer
 * @param p99 likewise
 */
public record Round(long acknowledged, double perSecond, double p50, double p99) {}
