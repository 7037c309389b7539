package org.shuangchuang.localstack.stack;

/** Something that the user is told in one sentence of his language, without a stack trace. */
public final class StackFailure extends RuntimeException {

    /**
     * @param key of the sentence in {@code messages.properties}
     * @param arguments what it names
     */
    StackFailure(String key, Object... arguments) {
        super(Messages.text(key, arguments), null, false, false);
    }
}
