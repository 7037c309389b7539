package org.shuangchuang.eventstore.log;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Which of its owner's 16 partitions a stream is in: fixed for ever, the same in the log and in Kafka. */
public final class Partitions {

    public static final int COUNT = 16;

    private Partitions() {}

    /** CRC-32 of the stream's stored name, modulo 16. */
    public static int of(String stream) {
        CRC32 crc = new CRC32();
        crc.update(stream.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % COUNT);
    }
}
