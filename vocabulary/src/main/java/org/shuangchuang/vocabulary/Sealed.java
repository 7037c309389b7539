package org.shuangchuang.vocabulary;

/**
 * Personal data as it may stand in an event: readable only with the person's own key.
 *
 * @param algorithm {@code AES-256-GCM}
 * @param keyId which key it was sealed with
 * @param ciphertext nonce, ciphertext and tag, base64
 */
public record Sealed(String algorithm, String keyId, String ciphertext) {}
