package org.shuangchuang.endtoend.faults;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.shuangchuang.endtoend.RunningStack;

/** What an owner's relay has published, as its readers see it. */
public final class Topic {
    /** A header on records that a test has put there. */
    static final String INJECTED = "injected";

    private static final Duration LONGEST_READ = Duration.ofSeconds(30);
    /** Up to where each owner had logged when the topics were lost. */
    private static final Map<Owner, Long> LOST = new EnumMap<>(Owner.class);

    private Topic() {}

    /** An event in Kafka: the partition of the log, its position there, its id and its hash. */
    record Published(int partition, long position, String id, String hash) {}

    /** The topic is gone, from now on to be filled again; what had been logged before may never come back. */
    static void noteLoss(Owner owner) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select position from log_state")) {
            row.next();
            LOST.put(owner, row.getLong(1));
        }
    }

    /** The last log position that the topic need not have. */
    static long lostUpTo(Owner owner) {
        return LOST.getOrDefault(owner, 0L);
    }

    /** Every event that a reader takes: in each partition, those higher than all before. */
    static List<Published> taken(Owner owner) {
        Map<Integer, Long> highest = new HashMap<>();
        List<Published> taken = new ArrayList<>();
        for (ConsumerRecord<String, String> record : records(owner)) {
            if (record.headers().lastHeader(INJECTED) == null) {
                Published published = published(record);
                if (published.position() > highest.getOrDefault(record.partition(), 0L)) {
                    highest.put(record.partition(), published.position());
                    taken.add(published);
                }
            }
        }
        return taken;
    }

    /** All records of the topic, those of a partition in order. */
    public static List<ConsumerRecord<String, String>> records(Owner owner) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RunningStack.stack().broker().bootstrapServers());
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(owner.topic()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new TreeMap<>((one, other) -> one.partition() - other.partition());
            ends.putAll(consumer.endOffsets(partitions));
            long until = System.nanoTime() + LONGEST_READ.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > until) {
                    throw new AssertionError(owner.topic() + " cannot be read to its end");
                }
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }

    private static Published published(ConsumerRecord<String, String> record) {
        return new Published(
                record.partition(),
                Long.parseLong(header(record, "ce_partitionposition")),
                header(record, "ce_id"),
                header(record, "ce_hash"));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
