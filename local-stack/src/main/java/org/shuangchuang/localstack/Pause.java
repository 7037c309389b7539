package org.shuangchuang.localstack;

/** Waiting for another process, which has no other way to tell. */
public final class Pause {
    private Pause() {}

    /** @throws IllegalStateException when the thread is interrupted meanwhile */
    public static void milliseconds(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
