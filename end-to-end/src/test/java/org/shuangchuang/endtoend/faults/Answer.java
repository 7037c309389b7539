package org.shuangchuang.endtoend.faults;

/**
 * What a command was answered with.
 *
 * @param stream and version of the event that it stored
 * @param text the whole answer, the same for every repetition
 */
record Answer(LoadCommand command, String stream, long version, String text) {

    /** Name of the event at its owner. */
    String event() {
        return stream + "/" + version;
    }

    /** @param token {@code source/stream/version} of the one event */
    static Answer of(LoadCommand command, String token, String text) {
        int first = token.indexOf('/');
        int last = token.lastIndexOf('/');
        return new Answer(command, token.substring(first + 1, last), Long.parseLong(token.substring(last + 1)), text);
    }
}
