package org.shuangchuang.localstack.issuer;

import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.shuangchuang.localstack.SecretFile;

/** The key pair that signs tokens. RSA, because every request verifies and few sign: verifying costs a tenth of what P-256 does. */
public final class SigningKey {
    private static final int BITS = 2048;
    private static final String ID = "local-1";

    private final RsaJsonWebKey key;

    private SigningKey(RsaJsonWebKey key) {
        this.key = key;
    }

    /** A new one. */
    public static SigningKey fresh() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(ID);
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            return new SigningKey(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From its private form. */
    public static SigningKey of(String privateForm) {
        try {
            return new SigningKey((RsaJsonWebKey) JsonWebKey.Factory.newJwk(privateForm));
        } catch (JoseException e) {
            throw new IllegalStateException("this is no signing key", e);
        }
    }

    /** Out of a file that only its owner reads, made when it is not there. */
    public static SigningKey in(Path file) {
        return of(SecretFile.read(file, () -> fresh().privateForm()));
    }

    /** As a JSON Web Key with the private part: a secret. */
    public String privateForm() {
        return key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** The set of public keys that tokens are verified with. */
    String publicSet() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /**
     * A token in compact form.
     *
     * @param claims as JSON
     */
    public String sign(String claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims);
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setHeader("typ", "JWT");
        token.setAlgorithmHeaderValue(key.getAlgorithm());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a token cannot be signed", e);
        }
    }
}
