package org.shuangchuang.eventstore.read;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Starts reading where the reader's own tables stand, not where Kafka believes it to stand. Channels name it as their {@code
 * consumer-rebalance-listener.name}: {@code positions}.
 */
@ApplicationScoped
@Identifier("positions")
public class SeekOnAssignment implements KafkaConsumerRebalanceListener {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final String TOPIC_SUFFIX = "-events";

    private final Readers readers;

    SeekOnAssignment(Readers readers) {
        this.readers = readers;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        Map<String, Map<Integer, Long>> known = new HashMap<>();
        for (TopicPartition partition : assigned) {
            String source = partition.topic().substring(0, partition.topic().length() - TOPIC_SUFFIX.length());
            long offset = known.computeIfAbsent(source, this::offsets).getOrDefault(partition.partition(), -1L);
            if (offset < 0) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, offset + 1);
            }
        }
    }

    private Map<Integer, Long> offsets(String source) {
        return readers.of(source).offsets().await().atMost(LONGEST_WAIT);
    }
}
