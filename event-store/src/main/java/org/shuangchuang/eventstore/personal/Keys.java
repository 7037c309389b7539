package org.shuangchuang.eventstore.personal;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.shuangchuang.eventstore.StoreConfig;

/** The master key and what is derived from it. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Keys {

    private static final int MASTER_KEY_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final String id;
    private final byte[] master;

    @Inject
    Keys(StoreConfig config) {
        this(config.masterKeyId(), decoded(config));
    }

    public Keys(String id, byte[] master) {
        if (master.length != MASTER_KEY_BYTES) {
            throw new IllegalStateException("shuangchuang.master-key must be 32 bytes in base64");
        }
        this.id = id;
        this.master = master;
    }

    private static byte[] decoded(StoreConfig config) {
        return Base64.getDecoder()
                .decode(config.masterKey()
                        .orElseThrow(() -> new IllegalStateException("shuangchuang.master-key is not configured")));
    }

    /** Name of the master key that wraps now. */
    String id() {
        return id;
    }

    /** The key that wraps persons' keys. */
    SecretKey wrapping() {
        return new SecretKeySpec(hmac(master, "wrap"), "AES");
    }

    /**
     * A keyed hash (HMAC-SHA-256).
     *
     * @param purpose keeps hashes for different uses apart
     */
    public byte[] hash(String purpose, String text) {
        return hmac(hmac(master, purpose), text);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", e);
        }
    }
}
