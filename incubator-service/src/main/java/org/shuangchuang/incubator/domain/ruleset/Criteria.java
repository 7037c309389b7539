package org.shuangchuang.incubator.domain.ruleset;

import java.util.List;
import org.shuangchuang.incubator.domain.carrier.CarrierKind;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.vocabulary.Require;

/** What is asked of one kind of carrier at one level. */
public record Criteria(CarrierKind kind, Level level, List<Threshold> atLeast) {

    public Criteria {
        kind = Require.present("kind", kind);
        level = Require.present("level", level);
        atLeast = List.copyOf(Require.present("atLeast", atLeast));
    }

    /** @param atLeast smallest value that meets the criterion, in the measure's unit */
    public record Threshold(Measure measure, long atLeast) {
        public Threshold {
            measure = Require.present("measure", measure);
            atLeast = Require.notNegative("atLeast", atLeast);
        }
    }
}
