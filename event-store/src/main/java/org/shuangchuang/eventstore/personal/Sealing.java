package org.shuangchuang.eventstore.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.shuangchuang.vocabulary.Sealed;

/** AES-256-GCM with a fresh 96-bit nonce in front of each ciphertext (NIST SP 800-38D). */
final class Sealing {

    private static final String ALGORITHM = "AES-256-GCM";
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Sealing() {}

    static byte[] newKey() {
        return random(KEY_BYTES);
    }

    static byte[] wrap(Keys keys, byte[] personKey) {
        return encrypt(keys.wrapping(), personKey);
    }

    static byte[] unwrap(Keys keys, byte[] wrapped) {
        return decrypt(keys.wrapping(), wrapped);
    }

    static Sealed seal(byte[] personKey, String keyId, String text) {
        byte[] sealed = encrypt(new SecretKeySpec(personKey, "AES"), text.getBytes(StandardCharsets.UTF_8));
        return new Sealed(ALGORITHM, keyId, Base64.getEncoder().encodeToString(sealed));
    }

    static String open(byte[] personKey, Sealed sealed) {
        byte[] ciphertext = Base64.getDecoder().decode(sealed.ciphertext());
        return new String(decrypt(new SecretKeySpec(personKey, "AES"), ciphertext), StandardCharsets.UTF_8);
    }

    private static byte[] encrypt(SecretKey key, byte[] plain) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] encrypted = cipher.doFinal(plain);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, whole, NONCE_BYTES, encrypted.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    private static byte[] decrypt(SecretKey key, byte[] whole) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, whole, 0, NONCE_BYTES));
            return cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed cannot be opened: wrong key or changed bytes", e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
