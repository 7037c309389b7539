package org.shuangchuang.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets in files that only their owner may read. */
public final class SecretFile {
    private static final int RANDOM_BYTES = 32;

    private SecretFile() {}

    /** What the file holds; it is made with mode 600 when it is not there. */
    public static String read(Path file, Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, fresh.get());
            }
            return Files.readString(file).strip();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** 32 random bytes in Base64, the same as long as the file is there. */
    public static String random(Path file) {
        return read(file, SecretFile::random);
    }

    /** 32 random bytes in Base64. */
    public static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
