package org.shuangchuang.localstack.reference;

/** What the reference data set gives to incubator-service: carriers, designations, enterprises, mentors, competitions, markets, achievements. */
final class IncubationPart implements ReferencePart {

    static final String ROOT = "/api/incubation";

    @Override
    public void load(Loader loader) {
        loader.stage("rules 政策规则", RuleCalls.published());
        new CarrierCalls().load(loader);
        new EnterpriseCalls().load(loader);
        new MentorCalls().load(loader);
        new OutreachCalls().load(loader);
    }
}
