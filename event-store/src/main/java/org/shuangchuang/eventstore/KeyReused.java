package org.shuangchuang.eventstore;

/** The idempotency key was used with another body (422). An answer, not a fault: it carries no stack trace. */
public final class KeyReused extends RuntimeException {

    public KeyReused() {
        super(StoreRule.IDEMPOTENCY_KEY_REUSED.code(), null, false, false);
    }
}
