package org.shuangchuang.bench.results;

/**
 * What was wanted and what was reached.
 *
 * @param scenario {@code append}
 * @param what in words
 * @param wanted the bound
 * @param atMost whether the bound is an upper one
 * @param unit {@code ×}, {@code %}, {@code ms}, {@code events/s}
 */
public record Goal(String scenario, String what, double reached, double wanted, boolean atMost, String unit) {

    public boolean met() {
        return atMost ? reached <= wanted : reached >= wanted;
    }
}
