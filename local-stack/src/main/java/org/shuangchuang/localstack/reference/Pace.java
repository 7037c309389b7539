package org.shuangchuang.localstack.reference;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many requests are under way at once: more while answers come soon, fewer while they take long, so that who works beside a
 * load hardly notices it, and a system that has just started is not overrun.
 */
final class Pace {
    private static final int MOST = 24;
    private static final int FEWEST = 2;
    private static final long SOON = Duration.ofMillis(80).toNanos();

    /** One late answer outweighs so many early ones: the width settles where about one in five is late. */
    private static final int WEIGHT_OF_LATE = 4;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition free = lock.newCondition();
    private double width = FEWEST;
    private int underWay;

    /** Waits until one more may be under way; gives the time for {@link #end}. */
    long begin() {
        lock.lock();
        try {
            while (underWay >= (int) width) {
                free.awaitUninterruptibly();
            }
            underWay++;
        } finally {
            lock.unlock();
        }
        return System.nanoTime();
    }

    /** @param since what {@link #begin} gave */
    void end(long since) {
        boolean soon = System.nanoTime() - since <= SOON;
        lock.lock();
        try {
            underWay--;
            width = Math.clamp(width + (soon ? 1 : -WEIGHT_OF_LATE) / width, FEWEST, MOST);
            for (int more = underWay; more < (int) width; more++) {
                free.signal();
            }
        } finally {
            lock.unlock();
        }
    }
}
