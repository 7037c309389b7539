package org.shuangchuang.eventstore.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Wakes those who follow the log in this process, so that they need not poll for what it appended itself. */
@ApplicationScoped
public class LogSignal {

    private final List<Runnable> onAppended = new CopyOnWriteArrayList<>();
    private final List<Runnable> onLogged = new CopyOnWriteArrayList<>();

    /** Something was appended and is not yet in the log. */
    public void appended() {
        onAppended.forEach(Runnable::run);
    }

    /** The log grew. */
    public void logged() {
        onLogged.forEach(Runnable::run);
    }

    public void whenAppended(Runnable wake) {
        onAppended.add(wake);
    }

    public void whenLogged(Runnable wake) {
        onLogged.add(wake);
    }
}
