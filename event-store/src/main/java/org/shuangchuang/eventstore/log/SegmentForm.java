package org.shuangchuang.eventstore.log;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shuangchuang.eventstore.RecordedEvent;

/**
 * Log entries as bytes: the number of the form, the texts that many entries share, and the entries one after another. Numbers are
 * big-endian, texts UTF-8 with their length in front. Several such forms may follow one another.
 */
public final class SegmentForm {

    public static final String MEDIA_TYPE = "application/vnd.shuangchuang.log-entries";

    /** Grows with every change of what is written here; a segment of another form is not read. */
    static final int NUMBER = 1;

    private static final HexFormat HEX = HexFormat.of();

    private SegmentForm() {}

    /** @param entries of one source, dense, in the log's order */
    public static byte[] write(List<RecordedEvent> entries) {
        Map<String, Integer> shared = new LinkedHashMap<>();
        for (RecordedEvent entry : entries) {
            shared.putIfAbsent(entry.type(), shared.size());
            shared.putIfAbsent(entry.algorithm(), shared.size());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(entries.size() * 1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(NUMBER);
            out.writeShort(shared.size());
            for (String text : shared.keySet()) {
                write(out, text);
            }
            out.writeInt(entries.size());
            for (RecordedEvent entry : entries) {
                write(out, entry, shared);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, RecordedEvent entry, Map<String, Integer> shared)
            throws IOException {
        out.writeByte(entry.partition());
        out.writeLong(entry.position());
        out.writeLong(entry.logPosition());
        write(out, entry.stream());
        out.writeLong(entry.version());
        out.writeShort(shared.get(entry.type()));
        out.writeShort(entry.schemaVersion());
        write(out, entry.data());
        write(out, entry.metadata());
        out.writeInt((int) entry.occurredOn().toEpochDay());
        out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt()));
        out.writeShort(shared.get(entry.algorithm()));
        byte[] hash = HEX.parseHex(entry.hash());
        out.writeByte(hash.length);
        out.write(hash);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * All entries of one form, or of several that follow one another; none of no bytes.
     *
     * @param source whose entries they are
     * @throws IllegalArgumentException when they are of another form
     * @throws java.nio.BufferUnderflowException when the last of them has no end
     */
    public static List<RecordedEvent> read(String source, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<RecordedEvent> entries = new ArrayList<>();
        while (in.hasRemaining()) {
            read(source, in, entries);
        }
        return entries;
    }

    private static void read(String source, ByteBuffer in, List<RecordedEvent> entries) {
        if (in.get() != NUMBER) {
            throw new IllegalArgumentException("a segment of another form");
        }
        String[] shared = new String[in.getShort()];
        for (int index = 0; index < shared.length; index++) {
            shared[index] = text(in);
        }
        for (int left = in.getInt(); left > 0; left--) {
            entries.add(entry(source, in, shared));
        }
    }

    private static RecordedEvent entry(String source, ByteBuffer in, String[] shared) {
        return new RecordedEvent(
                source,
                in.get(),
                in.getLong(),
                in.getLong(),
                text(in),
                in.getLong(),
                shared[in.getShort()],
                in.getShort(),
                text(in),
                text(in),
                LocalDate.ofEpochDay(in.getInt()),
                Instant.EPOCH.plus(in.getLong(), ChronoUnit.MICROS),
                shared[in.getShort()],
                hash(in));
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private static String hash(ByteBuffer in) {
        int length = in.get();
        String hash = HEX.formatHex(in.array(), in.position(), in.position() + length);
        in.position(in.position() + length);
        return hash;
    }
}
