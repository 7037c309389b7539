package org.shuangchuang.bench.results;

import java.util.List;
import java.util.Map;

/**
 * All that one scenario found.
 *
 * @param scenario its name on the command line
 * @param conditions when, where, load average and versions
 * @param measures in the order of the report
 * @param proofs what was counted afterwards, in words
 * @param notes what a reader must know to judge the numbers
 */
public record Results(
        String scenario,
        Map<String, String> conditions,
        List<Measure> measures,
        List<Goal> goals,
        List<String> proofs,
        List<String> notes) {}
