package org.shuangchuang.eventstore.read;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Where the owners of events are reached. */
@ConfigMapping(prefix = "shuangchuang")
public interface OwnersConfig {

    /** Base address of each owner by its name: {@code shuangchuang.owners.incubator=http://localhost:8081}. */
    Map<String, String> owners();
}
