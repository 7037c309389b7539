package org.shuangchuang.gateway.gathering;

import com.fasterxml.jackson.annotation.JsonValue;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.log.Partitions;

/**
 * Up to where the logs of the owners have been gathered: what a figure was computed from.
 *
 * @param positions per source the position of each partition, in order of partition
 * @param parked per source how many events could not be applied and wait, where there are any
 */
public record PositionVector(Map<String, List<Long>> positions, Map<String, Long> parked) {

    public static final PositionVector NOTHING = new PositionVector(Map.of(), Map.of());

    /**
     * From rows of {@code source} and {@code parked} in order of partition.
     *
     * @param column the one with the position; null in it is 0
     */
    public static PositionVector of(RowSet<Row> rows, String column) {
        Map<String, List<Long>> positions = new TreeMap<>();
        Map<String, Long> parked = new TreeMap<>();
        for (Row row : rows) {
            String source = row.getString("source");
            @Nullable Long position = row.getLong(column);
            positions.computeIfAbsent(source, _ -> new ArrayList<>()).add(position == null ? 0 : position);
            if (row.getLong("parked") > 0) {
                parked.put(source, row.getLong("parked"));
            }
        }
        return new PositionVector(positions, parked);
    }

    /** The position of one partition, 0 for nothing yet. */
    public long at(String source, int partition) {
        List<Long> known = positions.getOrDefault(source, List.of());
        return partition < known.size() ? known.get(partition) : 0;
    }

    /** Of one source alone; zeros where nothing of it has been gathered. */
    public PositionVector of(String source) {
        List<Long> known = positions.getOrDefault(source, Collections.nCopies(Partitions.COUNT, 0L));
        return new PositionVector(Map.of(source, known), Map.of());
    }

    @JsonValue
    Map<String, List<Long>> json() {
        return positions;
    }

    /** One text for all of it, the same for the same positions. */
    public String text() {
        return positions + "/" + parked;
    }
}
