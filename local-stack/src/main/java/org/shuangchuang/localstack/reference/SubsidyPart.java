package org.shuangchuang.localstack.reference;

/** What the reference data set gives to subsidy-service: budgets, rewards, vouchers, reliefs. */
final class SubsidyPart implements ReferencePart {

    @Override
    public void load(Loader loader) {}
}
