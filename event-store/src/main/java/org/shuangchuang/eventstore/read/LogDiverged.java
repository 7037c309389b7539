package org.shuangchuang.eventstore.read;

/** An owner's log goes on otherwise than the one that was read: it was taken back to an earlier moment, or changed. */
final class LogDiverged extends RuntimeException {

    LogDiverged(String source, int partition, long position, String what) {
        super(
                "the log of " + source + " is another one than was read: partition " + partition + ", position "
                        + position + ": " + what,
                null,
                false,
                false);
    }
}
