package org.shuangchuang.eventstore.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that wraps persons' keys.
 *
 * @param id kept beside what it wrapped
 * @param algorithm that it wraps with
 * @param secret 32 bytes
 */
public record MasterKey(String id, SealingAlgorithm algorithm, byte[] secret) {

    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    public MasterKey {
        if (secret.length != BYTES) {
            throw new IllegalStateException("master key " + id + " must be 32 bytes in base64");
        }
    }

    static MasterKey of(String id, String algorithm, String base64) {
        return new MasterKey(
                id, SealingAlgorithm.of(algorithm), Base64.getDecoder().decode(base64));
    }

    byte[] wrap(byte[] personKey) {
        return algorithm.encrypt(hmac(secret, "wrap"), personKey);
    }

    byte[] unwrap(byte[] wrapped) {
        return algorithm.decrypt(hmac(secret, "wrap"), wrapped);
    }

    static byte[] hmac(byte[] key, String text) {
        return hmac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hmac(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", e);
        }
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
