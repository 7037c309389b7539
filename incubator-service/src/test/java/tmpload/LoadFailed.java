package tmpload;

/** A command of the data set was not accepted. */
public final class LoadFailed extends RuntimeException {
    LoadFailed(Call call, String why) {
        super(call.name() + " (POST " + call.path() + "): " + why);
    }
}
