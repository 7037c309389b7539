package tmpload;

/**
 * One service's share of the reference data set: a seeded, deterministic generator of commands. Two runs give the same
 * commands with the same names, whatever the clock says.
 */
public interface ReferencePart {

    /** Loads the part; what it makes is complete when this returns. */
    void load(Loader loader);
}
