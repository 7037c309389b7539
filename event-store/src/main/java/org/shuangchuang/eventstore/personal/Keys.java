package org.shuangchuang.eventstore.personal;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shuangchuang.eventstore.StoreConfig;

/**
 * The master keys, and the key of the hashes. Rotation gives a new master key and keeps the one before until every person's key is
 * wrapped anew; the key of the hashes stays, or persons and commands would no longer be recognised.
 */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Keys {

    private final MasterKey current;
    private final Map<String, MasterKey> byId = new HashMap<>();
    private final byte[] hashing;
    private final Map<String, byte[]> purposes = new ConcurrentHashMap<>();

    @Inject
    Keys(StoreConfig config) {
        this(
                MasterKey.of(
                        config.masterKeyId(),
                        config.sealing(),
                        config.masterKey()
                                .orElseThrow(
                                        () -> new IllegalStateException("shuangchuang.master-key is not configured"))),
                hashing(config),
                config.previousMasterKeys().entrySet().stream()
                        .map(key -> MasterKey.of(
                                key.getKey(),
                                key.getValue().algorithm(),
                                key.getValue().secret()))
                        .toList());
    }

    /**
     * @param current wraps from now on
     * @param hashing keys the hashes
     * @param previous may still wrap a person's key
     */
    public Keys(MasterKey current, byte[] hashing, List<MasterKey> previous) {
        this.current = current;
        this.hashing = hashing;
        previous.forEach(key -> byId.put(key.id(), key));
        byId.put(current.id(), current);
    }

    /** The first master key until there is another, which would hash otherwise. */
    private static byte[] hashing(StoreConfig config) {
        if (config.hashKey().isEmpty() && !config.previousMasterKeys().isEmpty()) {
            throw new IllegalStateException("shuangchuang.hash-key must be the first master key once there is another");
        }
        return Base64.getDecoder().decode(config.hashKey().or(config::masterKey).orElseThrow());
    }

    /** The key that wraps now. */
    MasterKey current() {
        return current;
    }

    /** @throws IllegalStateException when it is not known here */
    MasterKey byId(String id) {
        MasterKey key = byId.get(id);
        if (key == null) {
            throw new IllegalStateException("master key " + id + " is not configured");
        }
        return key;
    }

    /**
     * A keyed hash (HMAC-SHA-256).
     *
     * @param purpose keeps hashes for different uses apart; one of a few
     */
    public byte[] hash(String purpose, String text) {
        return MasterKey.hmac(key(purpose), text);
    }

    /**
     * A keyed hash (HMAC-SHA-256) of a number and the bytes that go with it.
     *
     * @param purpose keeps hashes for different uses apart; one of a few
     */
    public byte[] hash(String purpose, long number, byte[] bytes) {
        byte[] numbered = ByteBuffer.allocate(Long.BYTES + bytes.length)
                .putLong(number)
                .put(bytes)
                .array();
        return MasterKey.hmac(key(purpose), numbered);
    }

    private byte[] key(String purpose) {
        return purposes.computeIfAbsent(purpose, _ -> MasterKey.hmac(hashing, purpose));
    }
}
