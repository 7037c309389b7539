package org.shuangchuang.incubator.domain.ruleset;

import java.time.LocalDate;
import org.shuangchuang.vocabulary.Require;

/**
 * One published rule set for carriers and what grows in them, such as 国科发区〔2018〕300号 with the province's own measure.
 *
 * @param policy title of the published policy
 * @param number its number
 * @param effectiveFrom first day it is in force
 */
public record IncubationRules(
        String policy,
        String number,
        LocalDate effectiveFrom,
        DesignationRules designation,
        TenancyRules tenancy,
        HighTechRules highTech) {

    public IncubationRules {
        policy = Require.text("policy", policy);
        number = Require.text("number", number);
        effectiveFrom = Require.present("effectiveFrom", effectiveFrom);
        designation = Require.present("designation", designation);
        tenancy = Require.present("tenancy", tenancy);
        highTech = Require.present("highTech", highTech);
    }

    /** @param validYears how long a recognition as high-tech enterprise lasts, in years */
    public record HighTechRules(int validYears) {
        public HighTechRules {
            var _ = Require.positive("validYears", (long) validYears);
        }
    }
}
