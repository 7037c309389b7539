package org.shuangchuang.eventstore.personal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.shuangchuang.vocabulary.Sealed;

/** Texts sealed with a person's own key. */
final class Sealing {

    private Sealing() {}

    static Sealed seal(SealingAlgorithm algorithm, byte[] personKey, String keyId, String text) {
        byte[] sealed = algorithm.encrypt(personKey, text.getBytes(StandardCharsets.UTF_8));
        return new Sealed(algorithm.code(), keyId, Base64.getEncoder().encodeToString(sealed));
    }

    static String open(byte[] personKey, Sealed sealed) {
        byte[] ciphertext = Base64.getDecoder().decode(sealed.ciphertext());
        return new String(
                SealingAlgorithm.of(sealed.algorithm()).decrypt(personKey, ciphertext), StandardCharsets.UTF_8);
    }
}
