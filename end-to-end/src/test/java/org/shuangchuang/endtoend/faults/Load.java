package org.shuangchuang.endtoend.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shuangchuang.endtoend.Gateway;
import org.shuangchuang.localstack.Pause;

/** Clients that send commands of known keys, one after another each, until the load is stopped. */
final class Load implements AutoCloseable {
    private static final int CLIENTS = 8;
    /** Milliseconds between two commands of a client at most, so that the machine has room for what comes back. */
    private static final int LONGEST_REST = 120;
    /** A load ends by itself with so many commands. */
    private static final int MOST_COMMANDS = 60_000;

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(120);

    private final Random random;
    private final List<LoadCommand.Kind> kinds;
    private final int times;
    private final LoadCommand.Carrier carrier;
    private final Caller caller;
    private final AtomicLong issued = new AtomicLong();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> clients;
    private volatile boolean stopped;

    /** Commands of all kinds, each sent once until it is answered. */
    Load(Random random, List<URI> doors) {
        this(random, doors, List.of(LoadCommand.Kind.values()), 1);
    }

    /**
     * Starts at once.
     *
     * @param random what is commanded is drawn from it
     * @param doors addresses that take the same commands
     * @param times how often every command is sent, at the same time
     */
    Load(Random random, List<URI> doors, List<LoadCommand.Kind> kinds, int times) {
        this.random = random;
        this.kinds = kinds;
        this.times = times;
        this.carrier = register();
        this.caller = new Caller(doors);
        this.clients = IntStream.range(0, CLIENTS)
                .mapToObj(_ -> random.nextLong())
                .<Future<?>>map(seed -> threads.submit(() -> client(new Random(seed))))
                .toList();
    }

    /** What this load and its fault are drawn from. */
    Random random() {
        return random;
    }

    LoadCommand.Carrier carrier() {
        return carrier;
    }

    /** One of the kinds of this load. */
    LoadCommand.Kind any(Random from) {
        return kinds.get(from.nextInt(kinds.size()));
    }

    /** A command of this load that nobody has sent yet. */
    LoadCommand next(LoadCommand.Kind kind) {
        long number = issued.incrementAndGet();
        return LoadCommand.of(kind, carrier, key(number), number);
    }

    /** Sends a command, as often as this load does, until it is answered: always the same. */
    Answer carryOut(LoadCommand command) {
        List<Future<Answer>> same = IntStream.range(1, times)
                .mapToObj(_ -> threads.submit(() -> caller.carryOut(command)))
                .toList();
        Answer answer = caller.carryOut(command);
        for (Future<Answer> other : same) {
            assertEquals(answer, result(other));
        }
        answers.add(answer);
        return answer;
    }

    /** What attempts failed with that were made again. */
    List<String> failures() {
        return caller.failures();
    }

    /** Waits until so many more commands have been answered. */
    void awaitAnswers(int more) {
        int wanted = answers.size() + more;
        long until = System.nanoTime() + LONGEST_WAIT;
        while (answers.size() < wanted) {
            clients.stream().filter(Future::isDone).forEach(Load::result);
            if (System.nanoTime() > until) {
                throw new AssertionError("the load stands still after " + answers.size() + " answers");
            }
            Pause.milliseconds(5);
        }
    }

    /** Sends nothing new, waits until all that was sent is answered, and gives all answers. */
    List<Answer> stop() {
        stopped = true;
        clients.forEach(Load::result);
        assertEquals(issued.get(), answers.size(), "every command is answered");
        Set<String> keys =
                answers.stream().map(answer -> answer.command().key()).collect(Collectors.toSet());
        assertEquals(answers.size(), keys.size());
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
        caller.close();
    }

    private void client(Random own) {
        while (!stopped && issued.get() < MOST_COMMANDS) {
            carryOut(next(any(own)));
            Pause.milliseconds(own.nextInt(LONGEST_REST));
        }
    }

    private String key(long number) {
        return carrier.id() + "-" + number;
    }

    private static LoadCommand.Carrier register() {
        var body = Gateway.carrier();
        return new LoadCommand.Carrier(Gateway.id(Gateway.register(body)), (String) body.get("carrierName"));
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get(LONGEST_WAIT, TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError("a client gave up", failed.getCause());
        } catch (Exception late) {
            throw new AssertionError("a client does not end", late);
        }
    }
}
