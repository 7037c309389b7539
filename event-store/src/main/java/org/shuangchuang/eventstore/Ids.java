package org.shuangchuang.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers: UUID version 7 (RFC 9562), so that they sort by the time they were made. */
public final class Ids {

    private static final int RANDOM_BYTES = Short.BYTES + Long.BYTES;

    private Ids() {}

    /** Holds the source of randomness apart: a native image must not carry a seed. */
    private static final class Randomness {
        private static final SecureRandom SOURCE = new SecureRandom();
    }

    public static UUID next() {
        byte[] random = new byte[RANDOM_BYTES];
        Randomness.SOURCE.nextBytes(random);
        ByteBuffer bytes = ByteBuffer.wrap(random);
        long high = System.currentTimeMillis() << 16 | 0x7000L | bytes.getShort() & 0xFFFL;
        long low = bytes.getLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /**
     * The identifier of something whose uniqueness is the point and whose source is public, such as an enterprise by its unified
     * social credit code: UUID version 5 (RFC 9562). Never from personal data.
     *
     * @param kind keeps kinds of things apart
     */
    public static UUID derived(String kind, String source) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest(("shuangchuang/" + kind + "/" + source).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            long high = bytes.getLong() & ~0xF000L | 0x5000L;
            long low = bytes.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1 is missing", e);
        }
    }
}
