package org.shuangchuang.localstack.reference;

/** What the reference data set gives to incubator-service: carriers, designations, mentors, competitions, markets, achievements. */
final class IncubationPart implements ReferencePart {

    @Override
    public void load(Loader loader) {}
}
