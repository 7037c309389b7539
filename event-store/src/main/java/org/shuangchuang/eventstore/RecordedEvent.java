package org.shuangchuang.eventstore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An event as the log has it.
 *
 * @param source owner: {@code incubator}, {@code subsidy}, {@code employment}
 * @param partition 0 to 15
 * @param position within the partition, from 1 without gaps
 * @param logPosition over all partitions of the source, from 1 without gaps
 * @param stream stored name
 * @param version within the stream, from 1
 * @param type stored event name
 * @param schemaVersion version of the data's shape
 * @param data the stored JSON, the exact text
 * @param metadata the stored JSON, the exact text
 * @param occurredOn day it happened
 * @param recordedAt when it entered the log, never falling; microseconds
 * @param algorithm of the hash
 * @param hash chain value of this entry, lower-case hexadecimal
 */
public record RecordedEvent(
        String source,
        int partition,
        long position,
        long logPosition,
        String stream,
        long version,
        String type,
        int schemaVersion,
        String data,
        String metadata,
        LocalDate occurredOn,
        Instant recordedAt,
        String algorithm,
        String hash) {

    /** {@code source/stream/version}: what names an event everywhere. */
    public String id() {
        return source + "/" + stream + "/" + version;
    }

    /** The same entry with its chain value. */
    public RecordedEvent withHash(String chained) {
        return new RecordedEvent(
                source,
                partition,
                position,
                logPosition,
                stream,
                version,
                type,
                schemaVersion,
                data,
                metadata,
                occurredOn,
                recordedAt,
                algorithm,
                chained);
    }

    /** First part of the stream's name: what kind of aggregate it is. */
    public String category() {
        return StreamId.categoryIn(stream);
    }

    /** Last part of the stream's name: what is unique about it within its kind. */
    public String streamId() {
        return StreamId.idIn(stream);
    }

    /**
     * For a view that keeps one row per stream.
     *
     * @param shown version of the stream that the row shows, 0 for a new row
     * @throws OutOfStep when this is not the event that comes next
     */
    public void mustFollow(long shown) {
        if (version != shown + 1) {
            throw new OutOfStep(
                    "version " + shown + " of " + stream + " is shown, and version " + version + " comes next");
        }
    }

    public ObjectNode json() {
        return EventJson.tree(data);
    }

    public ObjectNode jsonMetadata() {
        return EventJson.tree(metadata);
    }
}
