package org.shuangchuang.bench.replay;

/**
 * How fast the gateway's tables were filled.
 *
 * @param whole events a second, from the first to the last
 * @param cold events a second of the first third, while the process compiles itself
 * @param warm events a second of the last two thirds
 */
record Gathered(double whole, double cold, double warm) {}
