package org.shuangchuang.eventstore;

import java.util.List;

/**
 * The answer to a command: the first stream's state after it. The same for ever when the command is repeated.
 *
 * @param stream stored name of the answering stream
 * @param state its state at the version
 * @param version its version after the command
 * @param written every stream that the command wrote to, with its version after it, in the order of the log
 */
public record Decided<S>(String stream, S state, long version, List<Written> written) {

    public record Written(String stream, long version) {}

    /** Last part of the answering stream's name. */
    public String id() {
        return StreamId.idIn(stream);
    }
}
