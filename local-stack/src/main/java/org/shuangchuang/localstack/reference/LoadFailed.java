package org.shuangchuang.localstack.reference;

/** A command of the data set was not accepted, or what follows from one was waited for in vain. */
public final class LoadFailed extends RuntimeException {
    LoadFailed(Call call, String why) {
        super(call.name() + " (POST " + call.path() + "): " + why);
    }

    LoadFailed(String inVain) {
        super(inVain);
    }
}
