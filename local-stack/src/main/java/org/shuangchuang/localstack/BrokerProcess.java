package org.shuangchuang.localstack;

import java.io.IOException;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** What runs in the broker's JVM: formats the storage on the first start, then Kafka itself. */
final class BrokerProcess {
    /** Always the same, because formatting again under another one is an error. */
    private static final String CLUSTER_ID = new Uuid(0x7368_7561_6e67L, 0x6368_7561_6e67L).toString();

    private BrokerProcess() {}

    /** @param arguments the settings file */
    public static void main(String[] arguments) {
        int status = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", arguments[0]},
                System.out);
        if (status != 0) {
            System.exit(status);
        }
        endWithParent();
        Kafka.main(arguments);
    }

    /** A broker whose parent was killed would hold its port for ever; the end of the pipe from the parent tells it. */
    private static void endWithParent() {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // the parent never writes
                }
            } catch (IOException broken) {
                // the same as an end
            }
            System.exit(0);
        });
    }
}
