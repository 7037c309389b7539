package org.shuangchuang.localstack.reference;

import java.util.List;

/** The reference data set as a whole. */
public final class ReferenceDataSet {
    private static final List<ReferencePart> PARTS =
            List.of(new IncubationPart(), new SubsidyPart(), new EmploymentPart());

    private ReferenceDataSet() {}

    /** Loads every part, in the order in which they need each other. */
    public static void load(Loader loader) {
        PARTS.forEach(part -> part.load(loader));
    }
}
