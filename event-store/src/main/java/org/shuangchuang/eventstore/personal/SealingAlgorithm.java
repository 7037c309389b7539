package org.shuangchuang.eventstore.personal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * How persons' data and keys are sealed: a block cipher in Galois/counter mode (NIST SP 800-38D) with a fresh 96-bit nonce in front
 * of each ciphertext. What was sealed names its algorithm, so that both may stand beside each other.
 */
public enum SealingAlgorithm {
    /** AES (FIPS 197) with 256 bits. */
    AES_256_GCM("AES-256-GCM", 32) {
        @Override
        byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] text, int from) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    seal ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text, from, text.length - from);
        }
    },
    /** SM4 (GB/T 32907-2016) with 128 bits. */
    SM4_128_GCM("SM4-128-GCM", 16) {
        @Override
        byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] text, int from) throws GeneralSecurityException {
            var cipher = GCMBlockCipher.newInstance(new SM4Engine());
            cipher.init(seal, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce));
            byte[] result = new byte[cipher.getOutputSize(text.length - from)];
            int length = cipher.processBytes(text, from, text.length - from, result, 0);
            try {
                cipher.doFinal(result, length);
            } catch (InvalidCipherTextException e) {
                throw new GeneralSecurityException(e);
            }
            return result;
        }
    };

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Holds the source of randomness apart: a native image must not carry a seed. */
    private static final class Randomness {
        private static final SecureRandom SOURCE = new SecureRandom();
    }

    private final String code;
    private final int keyBytes;

    SealingAlgorithm(String code, int keyBytes) {
        this.code = code;
        this.keyBytes = keyBytes;
    }

    abstract byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] text, int from) throws GeneralSecurityException;

    /** As it stands in events and in the configuration. */
    public String code() {
        return code;
    }

    /** @throws IllegalStateException when there is none of this name */
    public static SealingAlgorithm of(String code) {
        for (SealingAlgorithm algorithm : values()) {
            if (algorithm.code.equals(code)) {
                return algorithm;
            }
        }
        throw new IllegalStateException("no sealing algorithm is called " + code);
    }

    /** A key of 32 random bytes, enough for each algorithm. */
    static byte[] newKey() {
        return random(AES_256_GCM.keyBytes);
    }

    /** @param key at least as long as this algorithm needs; it takes the first bytes */
    byte[] encrypt(byte[] key, byte[] plain) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] encrypted = run(true, Arrays.copyOf(key, keyBytes), nonce, plain, 0);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, whole, NONCE_BYTES, encrypted.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    byte[] decrypt(byte[] key, byte[] whole) {
        try {
            return run(false, Arrays.copyOf(key, keyBytes), Arrays.copyOf(whole, NONCE_BYTES), whole, NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed cannot be opened: wrong key or changed bytes", e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        Randomness.SOURCE.nextBytes(random);
        return random;
    }
}
