package org.shuangchuang.eventstore.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.shuangchuang.eventstore.RecordedEvent;

/**
 * The chain value of a log entry: H(previous value, every field of the entry), each field with its length in front, so that no
 * two entries have the same bytes. SHA-256 (FIPS 180-4) or SM3 (GB/T 32905-2016).
 */
public final class HashChain {

    public static final String SHA_256 = "SHA-256";
    public static final String SM3 = "SM3";

    private HashChain() {}

    /**
     * @param previous chain value of the partition's last entry, empty before the first
     * @param entry the entry; its own hash is not looked at
     */
    public static byte[] next(byte[] previous, RecordedEvent entry) {
        Bytes bytes = new Bytes();
        bytes.add(previous);
        bytes.add(entry.source());
        bytes.add(entry.partition());
        bytes.add(entry.position());
        bytes.add(entry.logPosition());
        bytes.add(entry.stream());
        bytes.add(entry.version());
        bytes.add(entry.type());
        bytes.add(entry.schemaVersion());
        bytes.add(entry.data());
        bytes.add(entry.metadata());
        bytes.add(entry.occurredOn().toString());
        bytes.add(ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt()));
        return digest(entry.algorithm(), bytes.whole());
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        return switch (algorithm) {
            case SHA_256 -> sha256(bytes);
            case SM3 -> sm3(bytes);
            default -> throw new IllegalArgumentException("no such hash for the log: " + algorithm);
        };
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance(SHA_256).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    private static byte[] sm3(byte[] bytes) {
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    private static final class Bytes {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

        void add(byte[] field) {
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
            out.writeBytes(field);
        }

        void add(String field) {
            add(field.getBytes(StandardCharsets.UTF_8));
        }

        void add(long field) {
            add(ByteBuffer.allocate(Long.BYTES).putLong(field).array());
        }

        byte[] whole() {
            return out.toByteArray();
        }
    }
}
