package org.shuangchuang.incubator.domain.instrument;

import java.util.List;
import org.shuangchuang.incubator.domain.instrument.SharingThresholds.Threshold;
import org.shuangchuang.vocabulary.Decider;

/** A threshold is set anew, never changed; the same set twice is set once. The command is the event that shall happen. */
public final class SharingDecider implements Decider<SharingThresholdSet, SharingThresholds, SharingThresholdSet> {

    public static final SharingDecider SHARING = new SharingDecider();

    @Override
    public SharingThresholds initial() {
        return new SharingThresholds(List.of());
    }

    @Override
    public List<SharingThresholdSet> decide(SharingThresholdSet command, SharingThresholds state) {
        return state.set().contains(threshold(command)) ? List.of() : List.of(command);
    }

    @Override
    public SharingThresholds evolve(SharingThresholds state, SharingThresholdSet event) {
        return state.with(threshold(event));
    }

    private static Threshold threshold(SharingThresholdSet event) {
        return new Threshold(event.thresholdFen(), event.effectiveFrom(), event.policy());
    }
}
