package org.shuangchuang.eventstore;

/** There is no record with this id (404). An answer, not a fault: it carries no stack trace. */
public final class UnknownId extends RuntimeException {

    private final String kind;
    private final String id;

    /**
     * @param kind category of the record
     * @param id as the caller gave it
     */
    public UnknownId(String kind, String id) {
        super(kind, null, false, false);
        this.kind = kind;
        this.id = id;
    }

    public String kind() {
        return kind;
    }

    public String id() {
        return id;
    }
}
