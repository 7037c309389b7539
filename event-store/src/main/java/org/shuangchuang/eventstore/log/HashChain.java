package org.shuangchuang.eventstore.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.shuangchuang.eventstore.RecordedEvent;

/**
 * The chain value of a log entry: H(previous value, every field of the entry), each field with its length in front, so that no
 * two entries have the same bytes. SHA-256 (FIPS 180-4) or SM3 (GB/T 32905-2016).
 */
public final class HashChain {

    public static final String SHA_256 = "SHA-256";
    public static final String SM3 = "SM3";

    private static final HexFormat HEX = HexFormat.of();

    private HashChain() {}

    /**
     * @param previous chain value of the partition's last entry, empty before the first
     * @param entry the entry; its own hash is not looked at
     */
    public static byte[] next(byte[] previous, RecordedEvent entry) {
        return digest(
                entry.algorithm(),
                withLengths(
                        previous,
                        text(entry.source()),
                        number(entry.partition()),
                        number(entry.position()),
                        number(entry.logPosition()),
                        text(entry.stream()),
                        number(entry.version()),
                        text(entry.type()),
                        number(entry.schemaVersion()),
                        text(entry.data()),
                        text(entry.metadata()),
                        text(entry.occurredOn().toString()),
                        number(ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt()))));
    }

    /**
     * Whether an entry is chained onto the one before it in its partition; never by an algorithm that is none of the two.
     *
     * @param previous chain value of that one, lower-case hexadecimal, empty before the first
     */
    public static boolean follows(String previous, RecordedEvent entry) {
        return (entry.algorithm().equals(SHA_256) || entry.algorithm().equals(SM3))
                && HEX.formatHex(next(HEX.parseHex(previous), entry)).equals(entry.hash());
    }

    private static byte[] text(String field) {
        return field.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] number(long field) {
        return ByteBuffer.allocate(Long.BYTES).putLong(field).array();
    }

    private static byte[] withLengths(byte[]... fields) {
        int size = 0;
        for (byte[] field : fields) {
            size += Integer.BYTES + field.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (byte[] field : fields) {
            bytes.putInt(field.length).put(field);
        }
        return bytes.array();
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
}
