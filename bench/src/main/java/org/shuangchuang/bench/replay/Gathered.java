package org.shuangchuang.bench.replay;

/**
 * How fast the gateway's tables were filled.
 *
 * @param whole events a second, from the first to the last
 * @param warm events a second of the last two thirds, when the process has compiled itself
 */
record Gathered(double whole, double warm) {}
